import { intAt, itemAt, numberAt } from '../within.ts'
import { commonNames } from './common-names.ts'
import { missing } from './comparison.ts'
import type { Matching, Namesakes } from './matching.ts'
import { createNameCounter, createNameShares, type NameCounter, type NameTable } from './name-classes.ts'
import { createTexts, type Person, type Roster, rosterOf, type Texts } from './people.ts'
import type { Population } from './population.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'
import { unlistedName, voorvoegselLost } from './weights.ts'

/** Which names go together in a list. */
export function learnNames(roster: Roster, vocabulary: Vocabulary, texts: Texts): NameTable {
  const counter = createNameCounter()
  addNames(counter, roster, vocabulary, texts)
  return counter.learn()
}

/** The same of a list that is too long to hold: everybody is added, one by one. */
export function createNameLearner(): { readonly add: (person: Person) => void; readonly learn: () => NameTable } {
  const [vocabulary, texts, counter] = [createVocabulary(), createTexts(), createNameCounter()]
  let waiting: Person[] = []
  const count = () => {
    addNames(counter, rosterOf(waiting, vocabulary, texts), vocabulary, texts)
    waiting = []
  }
  return {
    add: (person) => {
      if (waiting.push(person) === batch) count()
    },
    learn: () => {
      count()
      return counter.learn()
    },
  }
}

const batch = 1000

function addNames(counter: NameCounter, roster: Roster, vocabulary: Vocabulary, texts: Texts): void {
  for (let place = 0; place < roster.size; place++) counter.add(...namesOf(roster, place, vocabulary, texts))
}

/** Given name and surname as they are compared; empty where absent. */
const namesOf = (
  roster: Pick<Roster, 'given' | 'glued'>,
  place: number,
  vocabulary: Vocabulary,
  texts: Texts,
): [given: string, surname: string] => [
  intAt(roster.given, place) < 0 ? '' : itemAt(vocabulary.names, intAt(roster.given, place)).letters,
  itemAt(texts.all, intAt(roster.glued, place)),
]

export function createNamesakes(
  matching: Pick<Matching, 'existing' | 'comparer' | 'habits' | 'likeness'>,
  population: Population,
  vocabulary: Vocabulary,
  texts: Texts,
  table: NameTable,
): Namesakes {
  const { existing, comparer, habits, likeness } = matching
  const shareOfNames = createNameShares(table)
  const shareOfLetter = countLetters(existing, texts)
  const usual = (place: number, role: 'given' | 'surname') =>
    commonNames[role].get(itemAt(vocabulary.names, place).text) ?? unlistedName[role]
  return (i, e) => {
    const [given, surname, day] = [intAt(existing.given, e), intAt(existing.surname, e), intAt(existing.day, e)]
    if (given < 0 || surname < 0 || day === 0) return undefined
    const compared = comparer.compare(i, e)
    const { voorvoegsel, voorletters } = likeness(i, e)
    const ofNames = shareOfNames(
      ...namesOf(existing, e, vocabulary, texts),
      usual(given, 'given') * usual(surname, 'surname'),
    )
    const others = population.sizeOf(intAt(existing.school, e)) * ofNames * population.dayByChance(0, day)
    const letters = itemAt(texts.all, intAt(existing.initials, e)).slice(
      1,
      voorletters === 'other' ? 1 : Math.max(1, voorletters),
    )
    const ofLetters = [...letters].reduce((share, letter) => share * shareOfLetter(letter), 1)
    const more = ofLetters * 2 ** -Math.max(0, compared.groepBits)
    const written = (field: 'given' | 'surname' | 'day', level: number) =>
      level === missing ? 1 : numberAt(habits[field], level)
    const ofSame =
      written('given', compared.given) *
      written('surname', compared.surname) *
      written('day', compared.day) *
      (compared.swapped ? habits.swapped : 1) *
      (voorvoegsel === 'lost' ? voorvoegselLost : 1)
    return (others * more) / ofSame
  }
}

/** Share of each letter among the voorletters after the first. */
function countLetters(roster: Roster, texts: Texts): (letter: string) => number {
  const counts = new Map<string, number>()
  let all = 0
  for (const place of roster.initials) {
    for (const letter of itemAt(texts.all, place).slice(1)) {
      counts.set(letter, (counts.get(letter) ?? 0) + 1)
      all++
    }
  }
  return (letter) => ((counts.get(letter) ?? 0) + letterRecords / usualLetters) / (all + letterRecords)
}

/** What a letter is taken for before any is counted: one of so many that are equally common, which weighs as much as so many counted ones. */
const usualLetters = 12
const letterRecords = 100
