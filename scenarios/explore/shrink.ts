import type { Draft } from '../language/write.ts'
import { canBegin } from './draw.ts'
import { first, last, simplifications } from './simplify.ts'

/** How much a shrink may cost. */
export type Budget = {
  /** Tellings. */
  readonly tells: number
  /** Milliseconds, by the stopwatch. */
  readonly milliseconds: number
  readonly stopwatch: () => number
}

/** Whether a smaller story still fails in the same way, and which of its steps could not be done. */
export type Trial = { readonly fails: boolean; readonly weggelaten: readonly number[] }

/**
 * A story made as small as it goes while it fails in the same way. Greedy: whatever fails and is simpler is kept at once, and the
 * kinds of simplification are gone through again until none of them helps. So it is small, not the smallest that there is.
 * Gives `draft` itself when nothing simpler fails, and what it had got to when the budget is spent.
 */
export async function shrink(
  draft: Draft,
  attempt: (draft: Draft) => Promise<Trial>,
  { tells, milliseconds, stopwatch }: Budget,
): Promise<Draft> {
  const until = stopwatch() + milliseconds
  const tried = new Set<string>()
  let left = tells
  let best = draft
  const isBetter = async (candidate: Draft): Promise<boolean> => {
    const text = JSON.stringify(candidate, (name, value) => (name === 'source' ? undefined : value))
    if (tried.has(text) || left <= 0 || stopwatch() > until || !canBegin(candidate)) return false
    tried.add(text)
    left--
    const { fails, weggelaten } = await attempt(candidate)
    if (fails) best = without(candidate, weggelaten)
    return fails
  }
  for (const simplify of first) await simplify(() => best, isBetter)
  for (let isSmaller = true; isSmaller && left > 0 && stopwatch() <= until; ) {
    isSmaller = false
    for (const simplify of simplifications) if (await simplify(() => best, isBetter)) isSmaller = true
  }
  for (const simplify of last) await simplify(() => best, isBetter)
  return best
}

/** The same story without the steps that could not be done anyway. */
export const without = (draft: Draft, weggelaten: readonly number[]): Draft =>
  weggelaten.length === 0
    ? draft
    : { ...draft, stappen: draft.stappen.filter((_, index) => !weggelaten.includes(index)) }
