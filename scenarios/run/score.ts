import type { AdapterLeerkracht, AdapterLeerling, Regel, Toestand } from '../../contracts/adapter/adapter.ts'
import { isHere, type Story } from './story.ts'

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

type Person = { readonly id?: string; readonly key?: string; readonly eckid?: string }
type Holder = AdapterLeerling | AdapterLeerkracht

/** Scores what the system stored after the last apply. Undefined when nothing was applied. */
export function scoreOf(story: Story, toestand: Toestand): Score | undefined {
  if (story.verwerkt === undefined) return undefined
  const { voorstel, school } = story.verwerkt
  return addScores(
    scorePeople(story, school.leerlingen, toestand.leerlingen, voorstel.leerlingen, story.begin.toestand.leerlingen),
    scorePeople(
      story,
      school.leerkrachten ?? [],
      toestand.leerkrachten,
      voorstel.leerkrachten,
      story.begin.toestand.leerkrachten,
    ),
  )
}

function scorePeople(
  story: Story,
  people: readonly Person[],
  holders: readonly Holder[],
  regels: readonly Regel[],
  before: readonly Holder[],
): Score {
  const { waarheid, schoolcode } = story
  const score = noScore()
  const held = new Map<string, Set<string>>()
  const here = holders.filter((holder) => isHere(story, holder)).map((holder) => asSeenFrom(holder, schoolcode))
  const isUnique = uniqueNumbers(people)
  for (const person of people) {
    // A record that had this number all along says nothing while a person is still asked whose it is.
    const isAsked = askedAbout(person, regels)
    const hadIt = (id: string) => before.some((record) => record.id === id && carries(record, person, isUnique))
    const carrying = here.filter(
      (holder) =>
        carries(holder, person, isUnique) && !(isAsked && hadIt(holder.id) && waarheid.get(holder.id) !== person.id),
    )
    const own = before.filter(({ id }) => waarheid.get(id) === person.id && person.id !== undefined)
    for (const { id } of carrying) held.set(id, (held.get(id) ?? new Set()).add(person.id ?? person.key ?? ''))
    const others = carrying.filter(({ id }) => waarheid.has(id) && waarheid.get(id) !== person.id)
    if (others.length > 0) score.fout++
    else if (carrying.some(({ id }) => waarheid.get(id) === person.id && person.id !== undefined)) score.goed++
    else if (carrying.length === 0) score.twijfel++
    else if (own.length > 0 && !isAsked) score.gemist++
    else score.nieuw++
    if (carrying.filter(({ actief }) => actief !== false).length > 1) score.gesplitst++
    if (carrying.length > 0 && carrying.every(({ actief }) => actief === false)) score.onterechtGedeactiveerd++
  }
  score.samengeklonterd = [...held.values()].filter((set) => set.size > 1).length
  score.kwijt = before.filter(({ id }) => !holders.some((holder) => holder.id === id)).length
  return score
}

/** Who works at two schools has a number at each. */
function asSeenFrom(holder: Holder, school: string): Holder {
  const there = 'ookBij' in holder ? holder.ookBij?.find((place) => place.school === school) : undefined
  if (there === undefined) return holder
  const { key: _, ...rest } = holder
  return { ...rest, ...(there.key !== undefined && { key: there.key }) }
}

/** A number that two people share says nothing about either. */
function uniqueNumbers(people: readonly Person[]): (number: string) => boolean {
  const seen = new Map<string, number>()
  for (const { key, eckid } of people)
    for (const number of [key && `key ${key}`, eckid && `eckid ${eckid}`])
      if (number) seen.set(number, (seen.get(number) ?? 0) + 1)
  return (number) => seen.get(number) === 1
}

const carries = (holder: Holder, { key, eckid }: Person, isUnique: (number: string) => boolean): boolean =>
  (eckid !== undefined && eckid !== '' && isUnique(`eckid ${eckid}`) && holder.eckid === eckid) ||
  (key !== undefined && !key.startsWith('#') && isUnique(`key ${key}`) && holder.key?.trim() === key.trim())

/** A person was asked about this one: what was decided is not the system's mistake. */
const askedAbout = ({ key, eckid }: Person, regels: readonly Regel[]): boolean =>
  regels.some(
    ({ twijfel, inkomend }) =>
      twijfel === true &&
      ((key !== undefined && inkomend.key === key) || (eckid !== undefined && inkomend.eckid === eckid)),
  )
