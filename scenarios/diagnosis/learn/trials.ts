import { itemAt } from '../../../src/within.ts'
import type { Mistake, Model } from '../model.ts'
import type { Symptoms } from '../symptoms.ts'

/** What a system that makes all of these mistakes would fail and pass, if they did not meet: all that one of them fails. */
export function symptomsOfMistakes(made: readonly Mistake[], stories: Model['stories']): Symptoms {
  const failed = new Map<string, ReadonlySet<string>>()
  for (const mistake of made)
    for (const [story, clues] of mistake.failed) failed.set(story, new Set([...(failed.get(story) ?? []), ...clues]))
  return { failed, passed: new Set([...stories.keys()].filter((story) => !failed.has(story))), rows: stories }
}

/** So many pairs of mistakes of two families, drawn from a fixed sequence: the same mistakes give the same pairs. */
export function pairsOf<One extends { readonly familie: string }>(
  mistakes: readonly One[],
  count: number,
): readonly (readonly [One, One])[] {
  if (mistakes.length === 0) return []
  const pairs: (readonly [One, One])[] = []
  let state = 1
  const drawn = () => {
    state = (state * 48271) % 2147483647
    return itemAt(mistakes, state % mistakes.length)
  }
  // Where all are of one family there are no pairs.
  for (let tries = 0; pairs.length < count && tries < count * 20; tries++) {
    const [one, other] = [drawn(), drawn()]
    if (one.familie !== other.familie) pairs.push([one, other])
  }
  return pairs
}
