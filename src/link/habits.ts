import { addAt, numberAt } from '../within.ts'
import { nameLevels } from './compare-names.ts'
import { type Comparison, missing } from './comparison.ts'
import { dateLevels } from './dates.ts'
import { dateGivenSame, givenGivenSame, learning, surnameGivenSame, swappedNames } from './weights.ts'

/** How the records of one person differ in these lists: the m of Fellegi and Sunter, per level. */
export type Habits = {
  readonly given: readonly number[]
  readonly surname: readonly number[]
  readonly day: readonly number[]
  /** Share of records with given name and surname in each other's field. */
  readonly swapped: number
  /** Share of the likeliest pairs in which a field is written otherwise, as far as these lists alone prove it; 0 before that. */
  readonly written: Readonly<Record<'given' | 'surname' | 'day', number>>
  /** log2 of the odds that two people are one rather than both alone, times the number of existing people. */
  readonly overlap: number
  /** Share of incoming people who exist. Relatives do not profit from it: a twin may be the very one who is new. */
  readonly came: number
  /** Odds that neither of two is in the other list, against that who came is: of a stranger who takes a place. */
  readonly alone: number
}

/** Before anything was learned. */
export const usualHabits: Habits = {
  given: nameLevels.map((level) => givenGivenSame[level]),
  surname: nameLevels.map((level) => surnameGivenSame[level]),
  day: dateLevels.map((level) => dateGivenSame[level]),
  swapped: swappedNames,
  written: { given: 0, surname: 0, day: 0 },
  overlap: 0,
  came: 0.5,
  alone: 0.5,
}

/**
 * Learns from the lists themselves how careful they are (expectation-maximisation, one round): each best pair counts for
 * the probability that it is right, on top of the usual habits as a prior.
 */
export function learnHabits(
  existing: number,
  incoming: number,
  pairs: Iterable<{ readonly comparison: Comparison; readonly chance: number }>,
): Habits {
  const given = Float64Array.from(usualHabits.given, (share) => share * learning.records)
  const surname = Float64Array.from(usualHabits.surname, (share) => share * learning.records)
  const day = Float64Array.from(usualHabits.day, (share) => share * learning.records)
  let swapped = swappedNames * learning.records
  let all = learning.records
  let exist = 0
  const otherwise = { given: 0, surname: 0, day: 0 }
  for (const { comparison, chance } of pairs) {
    exist += chance
    all += chance
    if (comparison.swapped) swapped += chance
    for (const field of ['given', 'surname', 'day'] as const) if (comparison[field] > 0) otherwise[field] += chance
    if (comparison.given !== missing) addAt(given, comparison.given, chance)
    if (comparison.surname !== missing) addAt(surname, comparison.surname, chance)
    if (comparison.day !== missing) addAt(day, comparison.day, chance)
  }
  const shareOf = (people: number, [least, most]: readonly [number, number]) =>
    Math.min(most, Math.max(least, (exist + learning.records / 2) / (people + learning.records)))
  const came = shareOf(incoming, learning.overlap)
  const stayed = shareOf(existing, learning.overlap)
  const [present, found] = [shareOf(incoming, learning.present), shareOf(existing, learning.present)]
  return {
    given: shares(given, usualHabits.given),
    surname: shares(surname, usualHabits.surname),
    day: shares(day, usualHabits.day),
    swapped: swapped / all,
    written: {
      given: otherwise.given / (exist + learning.records),
      surname: otherwise.surname / (exist + learning.records),
      day: otherwise.day / (exist + learning.records),
    },
    came,
    alone: ((1 - present) * (1 - found)) / present,
    overlap: Math.log2(came / ((1 - came) * (1 - stayed))),
  }
}

/** The last level, `different`, stays as it was: a twin who is new would otherwise teach that given names change. */
function shares(counts: Float64Array, usual: readonly number[]): number[] {
  const different = numberAt(usual, usual.length - 1)
  const rest = [...counts.slice(0, -1)]
  const total = rest.reduce((sum, count) => sum + count, 0)
  return [...rest.map((count) => (count / total) * (1 - different)), different]
}
