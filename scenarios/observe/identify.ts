import type { Holder, Person } from '../run/score.ts'

type Known = Person & {
  readonly roepnaam?: string
  readonly achternaam?: string
  readonly voorvoegsel?: string
  readonly geboortedatum?: string
  readonly emailadres?: string
}

/**
 * Whose record it is in truth, by id of the record, from what the EA holds before it fetches: what it says itself, else one
 * of ECK iD, key, full name with birth date and (of a teacher) e-mail address that is one record's and one person's own. When
 * these point at different people, nobody knows.
 */
export function identify(
  holders: readonly Holder[],
  people: readonly Known[],
  told: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>()
  for (const markOf of marks) {
    const [theirs, ours] = [byMark(holders, markOf), byMark(people, markOf)]
    for (const [mark, [holder, ...more]] of theirs) {
      const [person, ...others] = ours.get(mark) ?? []
      if (more.length > 0 || others.length > 0 || person?.id === undefined) continue
      found.set(holder!.id!, (found.get(holder!.id!) ?? new Set()).add(person.id))
    }
  }
  const known = new Set(people.map(({ id }) => id))
  return new Map(
    holders.flatMap(({ id }) => {
      const said = told.get(id)
      if (said !== undefined) return known.has(said) ? [[id, said] as const] : []
      const [person, ...others] = found.get(id) ?? []
      return person === undefined || others.length > 0 ? [] : [[id, person] as const]
    }),
  )
}

/** What may tell one from all others. Undefined: it does not have it. */
const marks: readonly ((one: Known) => string | undefined)[] = [
  ({ eckid }) => eckid?.trim() || undefined,
  ({ key }) => (key === undefined || key.trim() === '' || key.trim().startsWith('#') ? undefined : key.trim()),
  (one) => nameWithDate(one, one.voorvoegsel),
  // Many systems keep the voorvoegsel elsewhere or nowhere.
  (one) => nameWithDate(one),
  ({ emailadres }) => emailadres?.trim().toLowerCase() || undefined,
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
