import type { Holder, Person } from '../run/score.ts'
import { isEckid, isKey } from '../truth/numbers.ts'

type Known = Person & {
  readonly roepnaam?: string
  readonly achternaam?: string
  readonly voorvoegsel?: string
  readonly geboortedatum?: string
  readonly emailadres?: string
}

/** What points at a person. */
export type Kenmerk = 'eckid' | 'key' | 'naam' | 'emailadres'

/** A record of which one thing points at one person and another thing at another. */
export type Tegenspraak = {
  /** Id of the EA. */
  readonly record: string
  /** Our id of the person that each of them points at, numbers first. */
  readonly wijst: readonly { readonly kenmerk: Kenmerk; readonly persoon: string }[]
}

export type Identified = {
  /** Our id of the person, by id of the record. Absent: nobody knows. */
  readonly van: ReadonlyMap<string, string>
  /** Records that nobody knows because they contradict themselves, in the order of the EA. */
  readonly tegenspraken: readonly Tegenspraak[]
}

/**
 * Whose record it is in truth, from what the EA holds before it fetches: what it says itself, else one
 * of ECK iD, key, full name with birth date and (of a teacher) e-mail address that is one record's and one person's own. When
 * these point at different people, nobody knows.
 */
export function identify(
  holders: readonly Holder[],
  people: readonly Known[],
  told: ReadonlyMap<string, string>,
): Identified {
  const found = new Map<string, Map<Kenmerk, string>>()
  for (const [kenmerk, markOf] of marks) {
    const [theirs, ours] = [byMark(holders, markOf), byMark(people, markOf)]
    for (const [mark, [holder, ...more]] of theirs) {
      const [person, ...others] = ours.get(mark) ?? []
      if (more.length > 0 || others.length > 0 || person?.id === undefined) continue
      const own = found.get(holder!.id) ?? new Map<Kenmerk, string>()
      // A name with its voorvoegsel says more than one without.
      if (!own.has(kenmerk)) found.set(holder!.id, own.set(kenmerk, person.id))
    }
  }
  const known = new Set(people.map(({ id }) => id))
  const van = new Map<string, string>()
  const tegenspraken: Tegenspraak[] = []
  for (const { id } of holders) {
    const said = told.get(id)
    const pointed = [...(found.get(id) ?? [])]
    const [person, ...others] = new Set(pointed.map(([, one]) => one))
    if (said !== undefined) {
      if (known.has(said)) van.set(id, said)
    } else if (others.length > 0)
      tegenspraken.push({ record: id, wijst: pointed.map(([kenmerk, persoon]) => ({ kenmerk, persoon })) })
    else if (person !== undefined) van.set(id, person)
  }
  return { van, tegenspraken }
}

/** What may tell one from all others. Undefined: it does not have it. */
const marks: readonly (readonly [Kenmerk, (one: Known) => string | undefined])[] = [
  ['eckid', ({ eckid }) => (isEckid(eckid) ? eckid.trim() : undefined)],
  ['key', ({ key }) => (isKey(key) ? key.trim() : undefined)],
  ['naam', (one) => nameWithDate(one, one.voorvoegsel)],
  // Many systems keep the voorvoegsel elsewhere or nowhere.
  ['naam', (one) => nameWithDate(one)],
  ['emailadres', ({ emailadres }) => emailadres?.trim().toLowerCase() || undefined],
]

const nameWithDate = ({ roepnaam, achternaam, geboortedatum }: Known, voorvoegsel = ''): string | undefined =>
  roepnaam && achternaam && geboortedatum
    ? `${letters(roepnaam)} ${letters(voorvoegsel + achternaam)} ${geboortedatum.slice(0, 10)}`
    : undefined

const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')

function byMark<One extends Known>(
  all: readonly One[],
  markOf: (one: Known) => string | undefined,
): Map<string, One[]> {
  const found = new Map<string, One[]>()
  for (const one of all) {
    const mark = markOf(one)
    if (mark !== undefined) found.set(mark, [...(found.get(mark) ?? []), one])
  }
  return found
}
