import type { Leerkracht } from '../school/leerkracht.ts'
import { itemAt } from '../within.ts'
import { agreementOf } from './agreement.ts'
import { ask, type Decision } from './decision.ts'
import type { KnownLeerkracht } from './known.ts'
import type { PeopleLinks } from './link-people.ts'

/** An e-mail address as it is compared: blanks and capitals do not count (edge case E04). */
export const usableEmail = (emailadres: string | undefined) => emailadres?.trim().toLowerCase() || undefined

/** Whether the names, as far as they are there, are those of one person: what an e-mail address, which may be shared, is believed beside. */
export function areOneName({ comparer, likeness }: PeopleLinks['matching'], i: number, e: number): boolean {
  const { given, surname } = agreementOf(comparer.compare(i, e))
  const { given: called, voorvoegsel, voorletters } = likeness(i, e)
  const areAlike = given !== 'differs' && called.alike !== 'other' && surname === 'agrees'
  return areAlike && voorvoegsel !== 'other' && voorletters !== 'other'
}

/**
 * A number links a teacher to one record, and the e-mail address is that of another of the same name, or of somebody else of that name who
 * came: the numbers of two may have been swapped, and a person must look. An address that two of them have on either side is shared,
 * and says nothing.
 */
export function askWhereAddressIsOfAnother(
  leerkrachten: readonly Leerkracht[],
  known: readonly KnownLeerkracht[],
  { decisions, matching }: PeopleLinks,
): readonly Decision[] {
  const came = (i: number) => usableEmail(itemAt(leerkrachten, i).emailadres)
  const stored = (e: number) => usableEmail(itemAt(known, e).emailadres)
  const isAtHome = (i: number) => {
    const e = itemAt(decisions, i).existing
    return e !== undefined && came(i) === stored(e)
  }
  const homes = new Set(decisions.flatMap(({ existing: e }, i) => (e !== undefined && isAtHome(i) ? [e] : [])))
  return decisions.map((decision, i) => {
    const e = decision.existing
    if (e === undefined || decision.reasons.includes('linked-by-hand')) return decision
    const [own, theirs] = [came(i), stored(e)]
    if (own === undefined || theirs === undefined || own === theirs) return decision
    const isHolder = (other: number) => stored(other) === own && itemAt(known, other).school === itemAt(known, e).school
    const holders = [...known.keys()].filter(
      (other) => isHolder(other) && !homes.has(other) && areOneName(matching, i, other),
    )
    const isWanted = leerkrachten.some(
      (_, other) => came(other) === theirs && !isAtHome(other) && areOneName(matching, other, e),
    )
    return holders.length > 0 || isWanted ? ask([e, ...holders], 'contradiction') : decision
  })
}
