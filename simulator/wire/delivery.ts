import { hiddenIn, withoutSamengesteld } from '../../src/school/samengesteld.ts'
import type { School } from '../../src/school/school.ts'
import type { Quirk } from '../quirks/quirk.ts'
import { kept } from './kept.ts'

/**
 * What of a school may go out: without the samengestelde groepen whose flag "In koppelingen beschikbaar" is off, without
 * references to them, and bent by the school's quirks. Made once per picture of the school.
 */
export function deliverable(school: School, quirks: readonly Quirk[]): School {
  const altering = quirks.filter(({ alter }) => alter !== undefined)
  const name = altering.map((quirk) => quirk.name).join()
  const known = kept.delivered.of.get(school)?.get(name)
  if (known !== undefined) return known
  const found = altering.reduce(
    (bent, quirk) => quirk.alter?.(bent) ?? bent,
    withoutSamengesteld(school, hiddenIn(school)),
  )
  // Not remembered when it is the school itself: that would keep every school alive until a full collection.
  if (found !== school) {
    const made = kept.delivered.of.get(school) ?? new Map<string, School>()
    kept.delivered.of.set(school, made.set(name, found))
  }
  return found
}
