import type { Matching, Rival } from './comparison.ts'

/** The best candidate of one incoming person and how sure it is once all others have been heard. */
export type Settled = {
  readonly existing: number
  /** log2 of the odds on the evidence alone. */
  readonly bits: number
  /** The same after every other candidate of this person and every rival for that candidate has had its share. */
  readonly certainty: number
}

/**
 * Uniqueness on both sides. Another candidate, or another incoming person for the same candidate, takes away certainty in
 * proportion to its own odds; but somebody who has a better place elsewhere is hardly a rival: of twins that both came
 * and both exist, each has their own. Undefined when nobody resembles person `i`.
 */
export function settle(matching: Matching, i: number): Settled | undefined {
  const [best] = matching.candidatesOf(i)
  return best === undefined ? undefined : certaintyOf(matching, i, best.index)
}

/** The certainty of one pair; undefined when they were too unlike to be remembered. */
export function certaintyOf(matching: Matching, i: number, e: number): Settled | undefined {
  const candidates = matching.candidatesOf(i)
  const own = candidates.find(({ index }) => index === e)
  if (own === undefined) return undefined
  const wanting = matching.rivalsFor(e)
  let others = 1
  for (const { index: other, bits } of candidates) {
    if (other === e) continue
    const rival = matching.rivalsFor(other).find(({ index }) => index !== i)
    others += 2 ** bits * exchange(rival, wanting)
  }
  for (const { index: rival, bits } of wanting) {
    if (rival === i) continue
    const place = matching.candidatesOf(rival).find(({ index }) => index !== e)
    others += 2 ** bits * exchange(place, candidates)
  }
  return { existing: e, bits: own.bits, certainty: own.bits - Math.log2(others) }
}

/**
 * What is left of a rival claim when somebody else fits that place: `best` would lose it, and could take ours in return as
 * far as they fit there (`ours`). Two namesakes who fit both places alike keep all their claim.
 */
function exchange(best: Rival | undefined, ours: readonly Rival[]): number {
  if (best === undefined) return 1
  const here = ours.find(({ index }) => index === best.index)
  return Math.min(1, (1 + (here === undefined ? 0 : 2 ** here.bits)) / (1 + 2 ** best.bits))
}
