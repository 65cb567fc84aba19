import type { AdapterLeerkracht, AdapterLeerling, Regel, Toestand } from '../../contracts/adapter/adapter.ts'
import type { Story } from './story.ts'

/** What a system made of the people that came, beside the truth. Counts of people. */
export type Score = {
  /** Linked to the record that was theirs already. */
  goed: number
  /** Linked to somebody else's record. */
  fout: number
  /** Became a new record although there was one. */
  gemist: number
  /** Left to a person. */
  twijfel: number
  /** Rightly became a new record. */
  nieuw: number
  /** Two people in one record. */
  samengeklonterd: number
  /** One person in two active records that carry their number. */
  gesplitst: number
  /** Deactivated although still in the school. */
  onterechtGedeactiveerd: number
  /** Records of before that are gone. */
  kwijt: number
}

export const noScore = (): Score => ({
  goed: 0,
  fout: 0,
  gemist: 0,
  twijfel: 0,
  nieuw: 0,
  samengeklonterd: 0,
  gesplitst: 0,
  onterechtGedeactiveerd: 0,
  kwijt: 0,
})

export const addScores = (a: Score, b: Score): Score =>
  Object.fromEntries((Object.keys(a) as (keyof Score)[]).map((name) => [name, a[name] + b[name]])) as Score

/** The counts that are never right, whatever a person decided. */
export const wrongs = ['fout', 'samengeklonterd', 'onterechtGedeactiveerd', 'kwijt'] as const

export type Person = { readonly id?: string; readonly key?: string; readonly eckid?: string }
export type Holder = AdapterLeerling | AdapterLeerkracht

/** Scores what the system stored after the last apply. Undefined when nothing was applied. */
export function scoreOf(story: Story, toestand: Toestand): Score | undefined {
  if (story.verwerkt === undefined) return undefined
  const { voorstel, school } = story.verwerkt
  const { waarheid, toestand: before } = story.begin
  const scored = (soort: 'leerlingen' | 'leerkrachten') =>
    scorePeople({
      people: school[soort] ?? [],
      holders: toestand[soort],
      before: before[soort],
      waarheid,
      isAsked: (person) => askedAbout(person, voorstel[soort]),
    })
  return addScores(scored('leerlingen'), scored('leerkrachten'))
}

export type Scored = {
  /** Everybody whom the LAS delivered. */
  readonly people: readonly Person[]
  /** What the system holds now, and what it held before. */
  readonly holders: readonly Holder[]
  readonly before: readonly Holder[]
  /** Whose record it is in truth, by id of the record. */
  readonly waarheid: ReadonlyMap<string, string>
  /** Whether a person was asked about this one. */
  readonly isAsked: (person: Person) => boolean
  /** Told of each count by which records it came. Default: nobody. */
  readonly onCount?: (kind: keyof Score, records: readonly string[], person?: string) => void
}

/** Scores what a system holds of people of one kind. */
export function scorePeople({ people, holders, before, waarheid, isAsked, onCount }: Scored): Score {
  const score = noScore()
  const count = (kind: keyof Score, records: readonly { readonly id: string }[], person?: string) => {
    score[kind]++
    onCount?.(
      kind,
      records.map(({ id }) => id),
      person,
    )
  }
  const held = new Map<string, Set<string>>()
  const isUnique = uniqueNumbers(people)
  for (const person of people) {
    // A record that had this number all along says nothing while a person is still asked whose it is.
    const asked = isAsked(person)
    const hadIt = (id: string) => before.some((record) => record.id === id && carries(record, person, isUnique))
    const carrying = holders.filter(
      (holder) =>
        carries(holder, person, isUnique) && !(asked && hadIt(holder.id) && waarheid.get(holder.id) !== person.id),
    )
    const own = before.filter(({ id }) => waarheid.get(id) === person.id && person.id !== undefined)
    for (const { id } of carrying) held.set(id, (held.get(id) ?? new Set()).add(person.id ?? person.key ?? ''))
    const others = carrying.filter(({ id }) => waarheid.has(id) && waarheid.get(id) !== person.id)
    if (others.length > 0) count('fout', others, person.id)
    else if (carrying.some(({ id }) => waarheid.get(id) === person.id && person.id !== undefined))
      count('goed', carrying, person.id)
    else if (carrying.length === 0) count('twijfel', own, person.id)
    else if (own.length > 0 && !asked) count('gemist', [...own, ...carrying], person.id)
    else count('nieuw', carrying, person.id)
    const active = carrying.filter(({ actief }) => actief !== false)
    if (active.length > 1) count('gesplitst', active, person.id)
    if (carrying.length > 0 && active.length === 0) count('onterechtGedeactiveerd', carrying, person.id)
  }
  for (const [id, set] of held) if (set.size > 1) count('samengeklonterd', [{ id }])
  for (const record of before)
    if (!holders.some((holder) => holder.id === record.id)) count('kwijt', [record], waarheid.get(record.id))
  return score
}

/** A number that two people share says nothing about either. */
export function uniqueNumbers(people: readonly Person[]): (number: string) => boolean {
  const seen = new Map<string, number>()
  for (const { key, eckid } of people)
    for (const number of [key && `key ${key}`, eckid && `eckid ${eckid}`])
      if (number) seen.set(number, (seen.get(number) ?? 0) + 1)
  return (number) => seen.get(number) === 1
}

/** Whether a record has the number of this person, where that number says something. */
export const carries = (holder: Holder, { key, eckid }: Person, isUnique: (number: string) => boolean): boolean =>
  (eckid !== undefined && eckid !== '' && isUnique(`eckid ${eckid}`) && holder.eckid === eckid) ||
  (key !== undefined && !key.startsWith('#') && isUnique(`key ${key}`) && holder.key?.trim() === key.trim())

/** A person was asked about this one: what was decided is not the system's mistake. */
const askedAbout = ({ key, eckid }: Person, regels: readonly Regel[]): boolean =>
  regels.some(
    ({ twijfel, inkomend }) =>
      twijfel === true &&
      ((key !== undefined && inkomend.key === key) || (eckid !== undefined && inkomend.eckid === eckid)),
  )
