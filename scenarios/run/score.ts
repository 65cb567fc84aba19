import type { AdapterLeerkracht, AdapterLeerling } from '../../contracts/adapter/adapter.ts'
import type { Ernst } from '../language/scenario.ts'
import { byNumber, type Numbered, numbersOf, uniqueNumbers } from '../truth/numbers.ts'

/** What a system made of the people that came, beside the truth. Counts of people, and of results. */
export type Score = {
  /** Linked to the record that was theirs already. */
  goed: number
  /** Linked to somebody else's record. */
  fout: number
  /** Became a new record although there was one, unless a person said so: the double. */
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
  /** Results that are where they belong. */
  bijDeJuiste: number
  /** Results of one child under another. */
  bijEenAnder: number
  /** Results that are gone, or whose record is. */
  resultaatKwijt: number
  /** Results that are there twice. */
  resultaatDubbel: number
  /** Results where they belong, with another score. */
  resultaatVeranderd: number
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
  bijDeJuiste: 0,
  bijEenAnder: 0,
  resultaatKwijt: 0,
  resultaatDubbel: 0,
  resultaatVeranderd: 0,
})

export const addScores = (a: Score, b: Score): Score =>
  Object.fromEntries((Object.keys(a) as (keyof Score)[]).map((name) => [name, a[name] + b[name]])) as Score

/** The counts that are never right, whatever a person decided, and how bad each is. */
export const wrongs = {
  fout: 'S1',
  samengeklonterd: 'S1',
  bijEenAnder: 'S1',
  onterechtGedeactiveerd: 'S2',
  kwijt: 'S2',
  resultaatKwijt: 'S2',
  resultaatDubbel: 'S2',
  resultaatVeranderd: 'S2',
} as const satisfies Partial<Record<keyof Score, Ernst>>

/** What each of those is, in words. */
export const wrongInWords = {
  fout: 'Gekoppeld aan het record van een ander',
  samengeklonterd: 'Twee mensen in één record',
  bijEenAnder: 'Een uitslag van de een staat bij een ander',
  onterechtGedeactiveerd: 'Inactief gemaakt, en nog op school',
  kwijt: 'Een record van eerder is weg',
  resultaatKwijt: 'Een uitslag is weg',
  resultaatDubbel: 'Een uitslag staat er twee keer',
  resultaatVeranderd: 'Een uitslag heeft een andere score',
} as const satisfies Record<keyof typeof wrongs, string>

export type Person = Numbered & {
  readonly id?: string
  readonly jaargroep?: string
  readonly uitstroomdatum?: string
}
export type Holder = AdapterLeerling | AdapterLeerkracht

/** What is scored: people of one kind at one school. */
export type Scored = {
  /** Everybody whom the LAS delivered. */
  readonly people: readonly Person[]
  /** What the system holds of the school now, and what it held before. */
  readonly holders: readonly Holder[]
  readonly before: readonly Holder[]
  /** Ids of all records that the system holds, of whatever school. */
  readonly held: ReadonlySet<string>
  /** Whose record it is in truth, by id of the record. */
  readonly waarheid: ReadonlyMap<string, string>
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Ids of what the system began with. Absent: `before` is that. */
  readonly begun?: ReadonlySet<string>
  /** Whether a person was asked about this one. */
  readonly isAsked: (person: Person) => boolean
  /** Whether a person chose what becomes of this one. Default: nobody did. */
  readonly isDecided?: (person: Person) => boolean
  /** Ids that are one person, each by the same one of them. Default: every id is a person. */
  readonly onePerson?: (id: string | undefined) => string | undefined
  /** Whether whom the LAS delivered may be inactive in these records. Default: nobody. */
  readonly mayBeOff?: (person: Person, records: readonly Holder[]) => boolean
  /** Told of each count: by which records, and about whom (our id). Default: nobody. */
  readonly onCount?: (kind: keyof Score, records: readonly string[], person?: string) => void
}

/** Scores what a system holds beside the truth. */
export function scorePeople(scored: Scored): Score {
  const {
    people,
    holders,
    before,
    held,
    waarheid,
    today,
    isAsked,
    isDecided = () => false,
    mayBeOff = () => false,
    onePerson = (id) => id,
    onCount = () => {},
  } = scored
  const score = noScore()
  const count = (kind: keyof Score, records: readonly { readonly id: string }[], person?: string) => {
    score[kind]++
    onCount(
      kind,
      records.map(({ id }) => id),
      person,
    )
  }
  const owners = new Map<string, Set<string>>()
  const ownOf = byOwner(before, waarheid)
  const isUnique = uniqueNumbers(people)
  const holdersWith = byNumber(holders)
  const recordsWith = byNumber(before)
  const isOfBefore = new Set(before.map(({ id }) => id))
  const begun = scored.begun ?? isOfBefore
  for (const person of people) {
    const asked = isAsked(person)
    const numbers = numbersOf(person).filter(isUnique)
    const had = new Set(recordsWith(numbers).map(({ id }) => id))
    const all = holdersWith(numbers)
    const isMade = all.some(({ id }) => !isOfBefore.has(id))
    // A record that had this number all along says nothing while a person is still asked whose it is, nor when it is off and who came
    // got a record of their own.
    const carrying = all.filter(
      ({ id, actief }) => !(had.has(id) && waarheid.get(id) !== person.id && (asked || (isMade && actief === false))),
    )
    for (const { id } of carrying)
      owners.set(id, (owners.get(id) ?? new Set()).add(onePerson(person.id) ?? person.key ?? ''))
    const own = (person.id !== undefined && ownOf.get(person.id)) || []
    const others = carrying.filter(({ id }) => waarheid.has(id) && onePerson(waarheid.get(id)) !== onePerson(person.id))
    const madeNow = carrying.filter(({ id }) => !isOfBefore.has(id))
    const madeEarlier = own.filter(({ id }) => !begun.has(id))
    // One of theirs was there already when another was made, in this apply or in one before it.
    const isDouble = own.length > 0 && (madeNow.length > 0 || (own.length > 1 && madeEarlier.length > 0))
    if (others.length > 0) count('fout', others, person.id)
    else if (isDouble && carrying.length > 0 && !isDecided(person)) count('gemist', [...own, ...madeNow], person.id)
    else if (carrying.some(({ id }) => waarheid.get(id) === person.id && person.id !== undefined))
      count('goed', carrying, person.id)
    else if (carrying.length === 0) count('twijfel', own, person.id)
    else if (own.length > 0 && !asked && !isDecided(person)) count('gemist', [...own, ...carrying], person.id)
    else count('nieuw', carrying, person.id)
    const active = carrying.filter(({ actief }) => actief !== false)
    if (active.length > 1) count('gesplitst', active, person.id)
    // Who was off already, and is a question, waits for the person who is asked.
    const waits = asked && carrying.every(({ id }) => before.some((one) => one.id === id && one.actief === false))
    if (carrying.length > 0 && active.length === 0 && !hasLeft(person, today) && !waits && !mayBeOff(person, carrying))
      count('onterechtGedeactiveerd', carrying, person.id)
  }
  for (const [id, persons] of owners) if (persons.size > 1) count('samengeklonterd', [{ id }])
  for (const record of before) if (!held.has(record.id)) count('kwijt', [record], waarheid.get(record.id))
  return score
}

/** Still in the message, but no pupil of the school any more (edge cases D11, G11). */
const hasLeft = ({ jaargroep, uitstroomdatum }: Person, today: string): boolean =>
  // Whether somebody is a pupil on the last day itself is for the system to say; a zone makes it no other day.
  jaargroep === 'H' || (uitstroomdatum !== undefined && uitstroomdatum.trim().slice(0, 10) <= today)

/** The records that are somebody's in truth, by our id of that person. */
function byOwner(records: readonly Holder[], waarheid: Scored['waarheid']): ReadonlyMap<string, readonly Holder[]> {
  const found = new Map<string, Holder[]>()
  for (const record of records) {
    const owner = waarheid.get(record.id)
    if (owner !== undefined) found.set(owner, [...(found.get(owner) ?? []), record])
  }
  return found
}
