import type { AdapterLeerkracht, AdapterLeerling, Regel, Toestand } from '../../contracts/adapter/adapter.ts'
import { dutchDay } from '../../simulator/dutch-time.ts'
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

type Person = {
  readonly id?: string
  readonly key?: string
  readonly eckid?: string
  readonly jaargroep?: string
  readonly uitstroomdatum?: string
}
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
  const theirs = new Set(before.map(({ id }) => waarheid.get(id)))
  const isUnique = uniqueNumbers(people)
  const holdersWith = byNumber(here)
  const recordsWith = byNumber(before)
  for (const person of people) {
    // A record that had this number all along says nothing while a person is still asked whose it is.
    const isAsked = askedAbout(person, regels)
    const numbers = numbersOf(person).filter(isUnique)
    const had = isAsked ? recordsWith(numbers) : []
    const carrying = holdersWith(numbers).filter(
      ({ id }) => !(had.some((record) => record.id === id) && waarheid.get(id) !== person.id),
    )
    const isKnown = person.id !== undefined && theirs.has(person.id)
    for (const { id } of carrying) held.set(id, (held.get(id) ?? new Set()).add(person.id ?? person.key ?? ''))
    const others = carrying.filter(({ id }) => waarheid.has(id) && waarheid.get(id) !== person.id)
    if (others.length > 0) score.fout++
    else if (carrying.some(({ id }) => waarheid.get(id) === person.id && person.id !== undefined)) score.goed++
    else if (carrying.length === 0) score.twijfel++
    else if (isKnown && !isAsked) score.gemist++
    else score.nieuw++
    if (carrying.filter(({ actief }) => actief !== false).length > 1) score.gesplitst++
    const isThere = !hasLeft(person, dutchDay(story.world.clock.now()))
    if (isThere && carrying.length > 0 && carrying.every(({ actief }) => actief === false))
      score.onterechtGedeactiveerd++
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

/** Still in the message, but no pupil of the school any more (edge cases D11, G11). */
const hasLeft = ({ jaargroep, uitstroomdatum }: Person, today: string): boolean =>
  jaargroep === 'H' || (uitstroomdatum !== undefined && uitstroomdatum < today)

/** The numbers that say who somebody is. One that begins with # does not. */
const numbersOf = ({ key, eckid }: Person): readonly string[] => [
  ...(key === undefined || key.startsWith('#') ? [] : [`key ${key.trim()}`]),
  ...(eckid === undefined || eckid === '' ? [] : [`eckid ${eckid}`]),
]

/** A number that two people share says nothing about either. */
function uniqueNumbers(people: readonly Person[]): (number: string) => boolean {
  const seen = new Map<string, number>()
  for (const number of people.flatMap(numbersOf)) seen.set(number, (seen.get(number) ?? 0) + 1)
  return (number) => seen.get(number) === 1
}

/** Finds the holders of any of some numbers, each once and in their own order. */
function byNumber(holders: readonly Holder[]): (numbers: readonly string[]) => readonly Holder[] {
  const found = new Map<string, number[]>()
  holders.forEach((holder, place) => {
    for (const number of numbersOf(holder)) found.set(number, [...(found.get(number) ?? []), place])
  })
  return (numbers) => {
    const places = new Set(numbers.flatMap((number) => found.get(number) ?? []))
    return [...places].sort((a, b) => a - b).map((place) => holders[place]!)
  }
}

/** A person was asked about this one: what was decided is not the system's mistake. */
const askedAbout = ({ key, eckid }: Person, regels: readonly Regel[]): boolean =>
  regels.some(
    ({ twijfel, inkomend }) =>
      twijfel === true &&
      ((key !== undefined && inkomend.key === key) || (eckid !== undefined && inkomend.eckid === eckid)),
  )
