import type { Matching } from './match.ts'

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
  let others = 1
  for (const { index, bits } of candidates) {
    if (index === e) continue
    others += 2 ** bits / (1 + sum(matching.rivalsFor(index), i))
  }
  for (const { index, bits } of matching.rivalsFor(e)) {
    if (index === i) continue
    others += 2 ** bits / (1 + sum(matching.candidatesOf(index), e))
  }
  return { existing: e, bits: own.bits, certainty: own.bits - Math.log2(others) }
}

const sum = (rivals: readonly { index: number; bits: number }[], without: number) =>
  rivals.reduce((total, { index, bits }) => total + (index === without ? 0 : 2 ** bits), 0)
