import { numberAt } from './within.ts'
/** The word that was meant: for everybody who says "did you mean". */

/** The candidate that somebody who typed `word` most likely meant, or undefined when none is near enough to be a slip of the hand. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = folded(word)
  let best: string | undefined
  let least = Math.max(1, Math.round(wanted.length * 0.4)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(wanted, folded(candidate), least - 1)
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/** `voorletters-1`, `samengestelde_groepen` and `BSN_ondwnr-4` meet our own spelling halfway. What others sent may be long. */
const folded = (word: string) =>
  word
    .slice(0, 80)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/1$/, '')

/**
 * Number of typing errors between two texts: a letter too many, too few or wrong, or two neighbours swapped (optimal
 * string alignment). Counts to `limit` and gives `limit + 1` for anything beyond.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const beyond = limit + 1
  if (Math.abs(a.length - b.length) > limit) return beyond
  // What both begin and end with is no error.
  let start = 0
  let endA = a.length
  let endB = b.length
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start++
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--
    endB--
  }
  if (endA === start || endB === start) return Math.min(endA + endB - 2 * start, beyond)
  return aligned(a.slice(start, endA), b.slice(start, endB), limit)
}

function aligned(a: string, b: string, limit: number): number {
  const beyond = limit + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const wrong = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1
      let cost = Math.min(numberAt(row, j) + 1, numberAt(next, j - 1) + 1, numberAt(row, j - 1) + wrong)
      const swapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      if (swapped) cost = Math.min(cost, numberAt(before, j - 2) + 1)
      next[j] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return beyond
    before = row
    row = next
  }
  return Math.min(numberAt(row, b.length), beyond)
}
