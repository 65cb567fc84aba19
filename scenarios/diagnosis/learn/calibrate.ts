import { type Calibration, chanceOf, featuresOf } from '../certainty.ts'
import { createLikeness } from '../likeness.ts'
import type { Mistake } from '../model.ts'
import { suspectsOf } from '../suspects.ts'
import { evidenceOfMistakes, pairsOf } from './trials.ts'

type Case = { readonly features: readonly [number, number]; readonly isSo: boolean }

/** How many of the first suspects of a trial count. */
const most = 5

/**
 * Asks about every mistake as if it were new, and about pairs of new ones, and fits how often the suspects that were named were so.
 * Logistic regression, by Newton's method: the same cases give the same numbers.
 */
export function calibrate(mistakes: readonly Mistake[], stories: ReadonlySet<string>): Calibration {
  const likeness = createLikeness({ stories, mistakes })
  const shown = mistakes.filter(({ failed }) => failed.size > 0)
  const trials: readonly (readonly Mistake[])[] = [
    ...shown.map((mistake) => [mistake]),
    ...pairsOf(shown, shown.length),
  ]
  const cases = trials.flatMap((made): readonly Case[] =>
    suspectsOf(evidenceOfMistakes(made, stories), mistakes, likeness, new Set(made))
      .slice(0, most)
      .map((suspect) => ({
        features: featuresOf(suspect),
        isSo: made.some(({ familie }) => familie === suspect.familie),
      })),
  )
  return rounded(fitted(cases))
}

function fitted(cases: readonly Case[]): Calibration {
  let [base, part, likeness] = [0, 1, 0]
  for (let step = 0; step < 20; step++) {
    const slope = [0, 0, 0]
    // A little is added to the curve, so that it can always be solved.
    const curve = [
      [1e-6, 0, 0],
      [0, 1e-6, 0],
      [0, 0, 1e-6],
    ]
    for (const { features, isSo } of cases) {
      const chance = chanceOf(features, { base, part, likeness })
      const given = [1, ...features]
      for (const [row, value] of given.entries()) {
        slope[row]! += (Number(isSo) - chance) * value
        for (const [column, other] of given.entries()) curve[row]![column]! += chance * (1 - chance) * value * other
      }
    }
    const [a, b, c] = solved(curve, slope) as [number, number, number]
    ;[base, part, likeness] = [base + a, part + b, likeness + c]
  }
  return { base, part, likeness }
}

/** The solution of a small set of equations, by elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, index) => [...row, right[index]!])
  for (const [at, own] of rows.entries()) {
    const first = own[at]!
    for (const [column, value] of own.entries()) own[column] = value / first
    for (const other of rows) {
      if (other === own) continue
      const times = other[at]!
      for (const [column, value] of own.entries()) other[column]! -= times * value
    }
  }
  return rows.map((row) => row.at(-1)!)
}

const rounded = (calibration: Calibration): Calibration =>
  Object.fromEntries(
    Object.entries(calibration).map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
  ) as Calibration
