import type { Background } from '../../../simulator/generate/options.ts'
import { atSchool } from '../../../src/link/policy.ts'
import { kinds } from './kinds.ts'
import { type StressScore, scoreStress, totalOf } from './score.ts'
import { stressSet } from './set.ts'

/** Backgrounds that are held against each other: those of which England's linkage of registers missed more, and ours may not. */
export const backgrounds: readonly Background[] = [
  'nederlands',
  'fries',
  'turks',
  'marokkaans',
  'surinaams',
  'pools',
  'oekraiens',
  'syrisch',
  'chinees',
]

/**
 * Every kind in which the truth is a link, of children of one background each: the same slips and notations for all, where a
 * name has the letters for them.
 */
export function scoreByBackground(seed: string, children?: number): StressScore[] {
  const linking = kinds.filter(({ truth }) => truth === 'link')
  return backgrounds.map((background) => {
    const scores = scoreStress(
      stressSet(linking, seed, { backgrounds: { [background]: 1 }, ...(children === undefined ? {} : { children }) }),
      atSchool,
    )
    return totalOf(
      background,
      scores.filter(({ kind }) => kind !== 'beside'),
    )
  })
}
