import { itemAt } from '../within.ts'
import type { Context, Decision } from './decision.ts'
import type { Fittings } from './fit.ts'
import { areOtherKeys, schoolOf } from './numbers.ts'

/**
 * Schools that keep their numbers: there a person whose number is another is odd, and probably somebody else (edge case B05).
 * As many or more came with the number that their record has as came under another number with names and birth date that are: one
 * such child among five says enough.
 */
export function keptSchools(
  decisions: readonly (Decision | undefined)[],
  fittings: Fittings,
  { existing, incoming, known }: Context,
): ReadonlySet<string> {
  const balance = new Map<string, { kept: number; changed: number }>()
  const isUnderOtherKey = (i: number) =>
    fittings(i).some(
      ({ existing: e, fit }) =>
        (fit === 'equal' || fit === 'notation') && areOtherKeys(itemAt(existing, e).key, itemAt(incoming, i).key),
    )
  incoming.forEach((person, i) => {
    const school = schoolOf(person)
    const count = balance.get(school) ?? { kept: 0, changed: 0 }
    balance.set(school, count)
    const decision = decisions[i]
    if (decision === undefined) count.changed += isUnderOtherKey(i) ? 1 : 0
    else if (decision.kind === 'link' && known.byKey(person).some((e) => e === decision.existing)) count.kept++
  })
  return new Set([...balance].flatMap(([school, { kept, changed }]) => (kept > 0 && kept >= changed ? [school] : [])))
}
