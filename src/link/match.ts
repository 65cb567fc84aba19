import { keptByText } from '../once.ts'
import { floatAt, intAt } from '../within.ts'
import { createBlocks } from './blocks.ts'
import { settle } from './certainty.ts'
import type { Comparer } from './comparison.ts'
import { type Habits, learnHabits, usualHabits } from './habits.ts'
import { createJudge } from './likeness.ts'
import type { Matching, Namesakes, Rival } from './matching.ts'
import type { NameTable } from './name-classes.ts'
import { createNamesakes, learnNames } from './namesakes.ts'
import { createNeighbourhood, type Neighbourhood } from './nearby.ts'
import { createComparer } from './pair.ts'
import { createTexts, type Person, type Roster, rosterOf } from './people.ts'
import { populationOf } from './population.ts'
import { createVocabulary } from './vocabulary.ts'
import { learning } from './weights.ts'

/** Below this a pair is not worth remembering: less than any two of whom two fields are alike. */
const faint = -16
/** More than so many candidates make a decision no safer. */
const kept = 8

/**
 * `tick` is called now and then with the number of incoming people that are done. `names`: which go together, where more people
 * are known than these; else learned of them.
 */
export function matchPeople(
  existingPeople: readonly Person[],
  incomingPeople: readonly Person[],
  tick?: (done: number) => void,
  names?: NameTable,
): Matching {
  const anew = () => match(existingPeople, incomingPeople, tick, names)
  if (existingPeople.length + incomingPeople.length > few || tick !== undefined || names !== undefined) return anew()
  return matched.of(JSON.stringify([existingPeople, incomingPeople].map((all) => all.map(asCompared))), anew)
}

/** Lists so short that it costs little to keep what came of them. */
const few = 120

/** Short lists that were compared before: a school is fetched more than once, and its teachers stay the same. */
const matched = keptByText<Matching>(100)

/** All that is compared of somebody here; numbers are looked at elsewhere. */
const asCompared = (person: Person): readonly (string | undefined)[] => [
  person.achternaam,
  person.voorvoegsel,
  person.roepnaam,
  person.voornamen,
  person.voorletters,
  person.geboortedatum,
  person.geslacht,
  person.jaargroep,
  person.groep,
  person.school,
]

function match(
  existingPeople: readonly Person[],
  incomingPeople: readonly Person[],
  tick: ((done: number) => void) | undefined,
  names: NameTable | undefined,
): Matching {
  const vocabulary = createVocabulary()
  const texts = createTexts()
  const existing = rosterOf(existingPeople, vocabulary, texts)
  const incoming = rosterOf(incomingPeople, vocabulary, texts)
  const population = populationOf(existing, incoming, vocabulary)
  const blocks = createBlocks(existing, incoming, vocabulary)
  const usual = createComparer(existing, incoming, population, vocabulary, texts)
  const judge = createJudge(vocabulary, texts)
  let nearby: Neighbourhood | undefined
  const read = {
    existing,
    incoming,
    shareWithout: sharesWithout([existing, incoming]),
    likeness: (i: number, e: number) => judge(incoming, i, existing, e),
    neighbourhood: () => (nearby ??= createNeighbourhood(existing, incoming, vocabulary, judge)),
  }
  const found = createRanking(incoming.size, kept)
  for (let i = 0; i < incoming.size; i++) {
    blocks.candidatesOf(i, (e) => {
      if (!usual.resemble(i, e)) return
      const { bits } = usual.compare(i, e)
      if (bits >= faint) found.offer(i, e, bits)
    })
    if (tick !== undefined && i % 1000 === 999) tick(i + 1)
  }
  let matching: Ranked = rank(found.of, read, usual, usualHabits)
  for (let round = 0; round < learning.rounds; round++) {
    const habits = learnHabits(existing.size, incoming.size, bestPairs(matching))
    matching = rank(found.of, read, createComparer(existing, incoming, population, vocabulary, texts, habits), habits)
  }
  let namesakes: Namesakes | undefined
  const tableOf = () => names ?? learnNames(existing, vocabulary, texts)
  const met = () => (namesakes ??= createNamesakes(matching, population, vocabulary, texts, tableOf()))
  return { ...matching, namesakes: (i, e) => met()(i, e) }
}

function sharesWithout(rosters: readonly Roster[]): Matching['shareWithout'] {
  const size = rosters.reduce((sum, roster) => sum + roster.size, 0)
  const share = (field: 'given' | 'surname' | 'day', none: number) =>
    rosters.reduce((sum, roster) => sum + roster[field].filter((one) => one === none).length, 0) / Math.max(1, size)
  const shares = { given: share('given', -1), surname: share('surname', -1), day: share('day', 0) }
  return (field) => shares[field]
}

type Ranked = Omit<Matching, 'namesakes'>

/** Weighs the pairs that were found, for both sides. */
function rank(
  found: (i: number) => readonly Rival[],
  read: Pick<Matching, 'existing' | 'incoming' | 'shareWithout' | 'likeness' | 'neighbourhood'>,
  comparer: Comparer,
  habits: Habits,
): Ranked {
  const { existing, incoming } = read
  const candidates = createRanking(incoming.size, kept)
  const rivals = createRanking(existing.size, kept)
  for (let i = 0; i < incoming.size; i++) {
    for (const { index: e } of found(i)) {
      const { bits } = comparer.compare(i, e)
      candidates.offer(i, e, bits)
      rivals.offer(e, i, bits)
    }
  }
  return { ...read, comparer, habits, candidatesOf: candidates.of, rivalsFor: rivals.of }
}

/** Everybody's best candidate with the chance that it is the right one. */
function* bestPairs(matching: Ranked) {
  for (let i = 0; i < matching.incoming.size; i++) {
    const settled = settle(matching, i)
    if (settled === undefined) continue
    const comparison = matching.comparer.compare(i, settled.existing)
    yield { comparison, chance: 1 / (1 + 2 ** -settled.certainty) }
  }
}

/** The best few for each of `size` people, in flat arrays: a hundred thousand people cost some megabytes. */
function createRanking(size: number, kept: number) {
  const who = new Int32Array(size * kept).fill(-1)
  const weight = new Float64Array(size * kept).fill(Number.NEGATIVE_INFINITY)
  return {
    offer: (of: number, index: number, bits: number): void => {
      const first = of * kept
      let at = first + kept - 1
      if (bits <= floatAt(weight, at)) return
      while (at > first && floatAt(weight, at - 1) < bits) {
        weight[at] = floatAt(weight, at - 1)
        who[at] = intAt(who, at - 1)
        at--
      }
      weight[at] = bits
      who[at] = index
    },
    of: (index: number): readonly Rival[] => {
      const found: Rival[] = []
      for (let at = index * kept; at < (index + 1) * kept && intAt(who, at) >= 0; at++)
        found.push({ index: intAt(who, at), bits: floatAt(weight, at) })
      return found
    },
  }
}
