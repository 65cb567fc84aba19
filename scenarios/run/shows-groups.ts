import { appliesOf, type Trail } from '../laws/trail.ts'

/**
 * Does a system show who is in which group? True: of somebody whom it made itself, it did. False: it made pupils who are in a class at
 * the LAS, and showed a group of none. Undefined: the story does not say.
 */
export function showsGroups(trail: Trail): boolean | undefined {
  let isAsked = false
  for (const { voor, na, levering } of appliesOf(trail)) {
    if (levering?.leerlingen.some(({ groep }) => groep !== undefined) !== true) continue
    const before = new Set(voor.leerlingen.map(({ id }) => id))
    const made = na.leerlingen.filter(({ id }) => !before.has(id))
    if (made.some(({ groepen = [] }) => groepen.length > 0)) return true
    isAsked ||= made.length > 0
  }
  return isAsked ? false : undefined
}
