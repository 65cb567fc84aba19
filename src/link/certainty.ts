import { dateLevels } from './dates.ts'
import { fitOf } from './fit.ts'
import type { Matching, Rival } from './matching.ts'
import { miswrittenAlike, whollyOtherDay } from './weights.ts'

type Ranked = Pick<Matching, 'candidatesOf' | 'rivalsFor'>

/** The best candidate of one incoming person and how sure it is once all others have been heard. */
export type Settled = {
  readonly existing: number
  /** log2 of the odds on the evidence alone. */
  readonly bits: number
  /** The same after every other candidate of this person and every rival for that candidate has had its share. */
  readonly certainty: number
}

/** Differences in bits that are rounding, not evidence. */
const rounding = 1e-6

/**
 * The best candidate among those that `isFree` lets through; of equals the one that remains the surest when uniqueness is
 * asked on both sides, and of those the first by name (`nameOf`), so that the order of the list does not matter. Undefined
 * when nobody resembles person `i`.
 */
export function settle(
  matching: Ranked,
  i: number,
  isFree: (existing: number) => boolean = () => true,
  nameOf: (existing: number) => string | number = (existing) => existing,
): Settled | undefined {
  const free = matching.candidatesOf(i).filter(({ index }) => isFree(index))
  const [first] = free
  if (first === undefined) return undefined
  return free
    .filter(({ bits }) => bits >= first.bits - rounding)
    .flatMap(({ index }) => certaintyOf(matching, i, index) ?? [])
    .reduce((best, one) => {
      const more = one.certainty - best.certainty
      const goesFirst = Math.abs(more) <= rounding ? nameOf(one.existing) < nameOf(best.existing) : more > 0
      return goesFirst ? one : best
    })
}

/**
 * The certainty of one pair; undefined when they were too unlike to be remembered. Another candidate, or another incoming
 * person for the same candidate, takes away certainty in proportion to its own odds; but somebody who has a better place
 * elsewhere is hardly a rival: of twins that both came and both exist, each has their own. `claimOf`: what a claim counts for, of its odds.
 */
export function certaintyOf(
  matching: Ranked,
  i: number,
  e: number,
  claimOf: (incoming: number, existing: number, odds: number) => number = (_, __, odds) => odds,
): Settled | undefined {
  const candidates = matching.candidatesOf(i)
  const own = candidates.find(({ index }) => index === e)
  if (own === undefined) return undefined
  const wanting = matching.rivalsFor(e)
  let others = 1
  for (const { index: other, bits } of candidates)
    if (other !== e) others += claimOf(i, other, 2 ** bits) * exchange(matching.rivalsFor(other), i, wanting)
  for (const { index: rival, bits } of wanting)
    if (rival !== i) others += claimOf(rival, e, 2 ** bits) * exchange(matching.candidatesOf(rival), e, candidates)
  return { existing: e, bits: own.bits, certainty: own.bits - Math.log2(others) }
}

/**
 * What is left of a rival claim on a place that somebody else fits: the best of those (`places`, without `self`) would lose
 * it, and could take ours in return as far as they fit there (`ours`). Two namesakes who fit both places alike keep all
 * their claim.
 */
function exchange(places: readonly Rival[], self: number, ours: readonly Rival[]): number {
  let best = Number.NEGATIVE_INFINITY
  let inReturn = 0
  for (const { index, bits } of places) {
    if (index === self) continue
    if (bits < best - rounding) break
    best = Math.max(best, bits)
    const here = ours.find((one) => one.index === index)
    if (here !== undefined) inReturn = Math.max(inReturn, 2 ** here.bits)
  }
  return best === Number.NEGATIVE_INFINITY ? 1 : Math.min(1, (1 + inReturn) / (1 + 2 ** best))
}

/** The certainty of one pair; of two who were too unlike to be remembered what speaks for them alone. */
export const certaintyOfPair = (matching: Matching, i: number, e: number): number =>
  certaintyOf(matching, i, e)?.certainty ?? matching.comparer.compare(i, e).bits

/**
 * Odds of all others together against one pair of which everything agrees: 0.01 where they are a hundred times less likely. Of
 * somebody born on a wholly other day less is left than where a person is asked. Who differs in substance while these two differ in nothing would have to
 * be somebody whose record was miswritten into exactly this one.
 */
export function rivalryOf(
  matching: Ranked & Pick<Matching, 'comparer' | 'likeness' | 'habits'>,
  i: number,
  e: number,
): number {
  const { comparer, likeness, habits } = matching
  const isFar = (one: number, other: number) => comparer.compare(one, other).day >= farDay
  const differs = (one: number, other: number) => fitOf(likeness(one, other)) === 'substance'
  const own = fitOf(likeness(i, e))
  const most =
    own === 'equal' || own === 'notation'
      ? habits.alone * miswrittenAlike * 2 ** comparer.compare(i, e).bits
      : Number.POSITIVE_INFINITY
  const pair = certaintyOf(matching, i, e, (one, other, odds) => {
    const claim = isFar(one, other) ? whollyOtherDay * odds : odds
    return claim > most && differs(one, other) ? most : claim
  })
  return pair === undefined ? 0 : (2 ** (pair.bits - pair.certainty) - 1) / 2 ** pair.bits
}

const farDay = dateLevels.indexOf('year')
