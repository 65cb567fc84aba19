import type { Naam } from '../school/persoon.ts'
import { parseDay } from './dates.ts'
import { fold } from './fold.ts'
import type { Remembered, Wie } from './known.ts'
import { usableEckid, usableKey } from './numbers.ts'
import { initialsOf } from './people.ts'
import { surnameOf } from './voorvoegsel.ts'

/** What comes, or is held: numbers beside who it is. `naam` and `soort` of groups. */
type Record = Naam & {
  readonly key?: string
  readonly eckid?: string
  readonly geboortedatum?: string
  readonly naam?: string
  readonly soort?: string
}

/** Decisions that are found by the numbers of a record. */
export type About = {
  /** Made for the one who comes now. */
  readonly own: readonly Remembered[]
  /** Made for somebody who came under one of these numbers, and does not any more. */
  readonly ofAnother: readonly Remembered[]
}

/**
 * What people decided before about the record with these numbers, in this school and soort (and, for groups, school year).
 * Where two of `came` have one number, a decision is of who fits it best.
 */
export function rememberedAbout(
  remembered: readonly Remembered[],
  scope: { readonly soort: Remembered['soort']; readonly school: string; readonly schooljaar?: string },
  came: readonly Record[],
): (one: Record) => About {
  const inScope = remembered.filter(
    ({ soort, school, schooljaar }) =>
      soort === scope.soort &&
      school === scope.school &&
      (scope.schooljaar === undefined || schooljaar === scope.schooljaar),
  )
  const foundBy = new Map(
    came.map((record) => [record, inScope.filter((decision) => sharesNumber(decision, record))] as const),
  )
  const best = new Map<Remembered, number>()
  for (const [record, found] of foundBy)
    for (const decision of found) best.set(decision, Math.max(best.get(decision) ?? 0, fitOf(decision, record)))
  return (record) => {
    const found = foundBy.get(record) ?? []
    const own = found.filter((one) => holdsFor(one, record) && fitOf(one, record) === best.get(one))
    return { own, ofAnother: found.filter((decision) => !own.includes(decision)) }
  }
}

/**
 * How well a decision fits a record: two for each number that is the same, one for who it is. Also where it does not hold:
 * who has both numbers under another name keeps it from who has one of them.
 */
function fitOf(decision: Remembered, record: Record): number {
  const isKey = usableKey(decision.key) === usableKey(record.key)
  const isEckid = usableEckid(decision.eckid) === usableEckid(record.eckid)
  return 2 * Number(isKey) + 2 * Number(isEckid) + Number(isSame(partsOf(decision.wie), partsOf(record)))
}

/** One number in common is enough to be found. */
export function sharesNumber(one: Pick<Record, 'key' | 'eckid'>, { key, eckid }: Record): boolean {
  const [k, e] = [usableKey(one.key), usableEckid(one.eckid)]
  return (k !== undefined && k === usableKey(key)) || (e !== undefined && e === usableEckid(eckid))
}

/**
 * A decision holds for the child, teacher or group it was made for, not for whoever gets their number. A link by hand only
 * for exactly who came then: where anything differs the linker judges anew. Who was left out stays out also under another
 * key (the ECK iD is the same), and where a field is missing.
 */
export function holdsFor(decision: Remembered, record: Record): boolean {
  const { wie } = decision
  if (differ(usableEckid(decision.eckid), usableEckid(record.eckid))) return false
  if (decision.decision !== 'niet-importeren' && differ(usableKey(decision.key), usableKey(record.key))) return false
  const [then, now] = [partsOf(wie), partsOf(record)]
  if (decision.decision === 'bestaand') return isSame(then, now) && then.some((part) => part !== '')
  return isSame(then, now) || !contradicts(then, now)
}

/** The record is still of whoever comes: a number or a name of another says that it went to somebody else since. */
export function isStillOf(held: Record, record: Record): boolean {
  if (differ(usableEckid(held.eckid), usableEckid(record.eckid))) return false
  return !differ(usableKey(held.key), usableKey(record.key)) && !contradicts(partsOf(held), partsOf(record))
}

/** The names and the birth date are those of one person, as far as both have them. */
export const isOnePerson = (one: Record, other: Record): boolean => !contradicts(partsOf(one), partsOf(other))

/** What of a record says who it is. */
export function wieOf(record: Record): Wie {
  const { naam, soort, achternaam, voorvoegsel, voornamen, voorletters, roepnaam, geboortedatum } = record
  const all = { naam, soort, achternaam, voorvoegsel, voornamen, voorletters, roepnaam, geboortedatum }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** Group, surname with voorvoegsel, given name or else initials, and birth date, as they are compared; empty when absent. */
function partsOf(wie: Record): readonly string[] {
  const { bare, voorvoegsel } = surnameOf(wie.achternaam, wie.voorvoegsel)
  const given = fold(wie.roepnaam ?? wie.voornamen ?? '')
  const day = parseDay(wie.geboortedatum)
  return [
    wie.naam === undefined ? '' : `${wie.soort} ${fold(wie.naam) || wie.naam.trim()}`,
    bare === '' ? '' : `${voorvoegsel} ${bare}`,
    given,
    given === '' ? initialsOf(wie) : '',
    day === 0 ? '' : String(day),
  ]
}

const isSame = (one: readonly string[], other: readonly string[]) => one.every((part, place) => part === other[place])

/** Two parts that are both there differ, or nothing at all can be compared. */
function contradicts(one: readonly string[], other: readonly string[]): boolean {
  const both = one.flatMap((part, place) => (part !== '' && other[place] !== '' ? [part === other[place]] : []))
  return both.length === 0 || both.includes(false)
}

const differ = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other
