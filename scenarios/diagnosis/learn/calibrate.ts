import { type Calibration, certaintyOf, oddsOf } from '../certainty.ts'
import { createLikeness } from '../likeness.ts'
import type { Mistake, Model } from '../model.ts'
import { suspectsOf } from '../suspects.ts'
import { pairsOf, symptomsOfMistakes } from './trials.ts'

type Case = { readonly part: number; readonly isSo: boolean }

/** How many of the first suspects of a trial count. */
const most = 5

/**
 * Asks about every mistake as if it were new, and about pairs of new ones, and fits how often the suspects that were named were so.
 * Logistic regression, by Newton's method: the same cases give the same numbers.
 */
export function calibrate(mistakes: readonly Mistake[], stories: Model['stories']): Calibration {
  const likenessOf = createLikeness({ stories, mistakes })
  const shown = mistakes.filter(({ failed }) => failed.size > 0)
  const trials: readonly (readonly Mistake[])[] = [
    ...shown.map((mistake) => [mistake]),
    ...pairsOf(shown, shown.length),
  ]
  const cases = trials.flatMap((made): readonly Case[] => {
    const symptoms = symptomsOfMistakes(made, stories)
    return suspectsOf(symptoms, mistakes, likenessOf(symptoms), new Set(made))
      .slice(0, most)
      .map(({ part, familie }) => ({ part, isSo: made.some((mistake) => mistake.familie === familie) }))
  })
  return rounded(fitted(cases))
}

function fitted(cases: readonly Case[]): Calibration {
  let [base, slope] = [0, 1]
  for (let step = 0; step < 20; step++) {
    let [byBase, bySlope, a, b, c] = [0, 0, 1e-6, 0, 1e-6]
    for (const { part, isSo } of cases) {
      const [odds, chance] = [oddsOf(part), certaintyOf(part, { base, slope })]
      const [wrong, curve] = [Number(isSo) - chance, chance * (1 - chance)]
      byBase += wrong
      bySlope += wrong * odds
      a += curve
      b += curve * odds
      c += curve * odds * odds
    }
    const size = a * c - b * b
    base += (c * byBase - b * bySlope) / size
    slope += (a * bySlope - b * byBase) / size
  }
  return { base, slope }
}

const rounded = ({ base, slope }: Calibration): Calibration => ({
  base: Math.round(base * 1000) / 1000,
  slope: Math.round(slope * 1000) / 1000,
})
