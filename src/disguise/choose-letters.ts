import type { Random } from '../../simulator/random.ts'
import { fold } from '../link/fold.ts'
import { soundOf } from '../link/sound.ts'
import { itemAt } from '../within.ts'
import { areNear, type Comparison, type Family } from './families.ts'
import { isFormWord } from './kept-words.ts'
import { drawLetters, type Letters, lettersIn, lettersLike } from './letters.ts'
import { isMarkedWord } from './mark.ts'
import { baseOf, boundLetters, isWrittenAlike, piecesLeft, plainLettersOf, signsOn, withLetters } from './words.ts'

const mostAttempts = 80
const mostSteps = 600
const mostNearby = 1500

/** A pair that compares otherwise, three letters that are left, a first letter unlike the voorletters, a stranger's name that is near, a swap that is heard otherwise, a word that does not show that it was made up. */
const costs = { broken: 20, piece: 12, first: 3, stranger: 3, swap: 2, unmarked: 1 }
/** Of so many words of a family is looked at what a later slip would make of it. */
const mostSwapped = 6

/** What came out so far, and what may not: names that were there. */
export function createOut() {
  const forbidden = new Set<string>()
  const out = new Set<string>()
  const nearby: string[] = []
  return {
    forbid: (originals: readonly string[]) => {
      for (const word of originals) forbidden.add(foldedOf(word))
    },
    add: (word: string) => {
      out.add(foldedOf(word))
      if (nearby.length < mostNearby) nearby.push(word)
    },
    isTaken: (word: string) => out.has(foldedOf(word)),
    /** Somebody's name, or already given out. */
    isGone: (word: string) => forbidden.has(foldedOf(word)) || out.has(foldedOf(word)),
    isForbidden: (word: string) => forbidden.has(foldedOf(word)) || isFormWord(foldedOf(word)),
    /** The first of them: of thousands of words somebody is always near. */
    nearby: nearby as readonly string[],
  }
}

const foldedOf = (word: string): string => [...word].map(baseOf).join('')

export type Choice = {
  readonly first: Letters
  readonly compare: Comparison
  readonly out: ReturnType<typeof createOut>
  readonly random: Random
  /** The letters of the family that these words are added to: those stay. */
  readonly prior: ReadonlyMap<string, string> | undefined
  /** A word of another family that should compare with one of this as before, and what it became. */
  readonly stranger?: { readonly own: string; readonly other: string; readonly made: string }
}

/** The letters of one family: the first draw that changes nothing of how its words compare, or else the best one. */
export function lettersFor(
  family: Family,
  { first, compare, out, random, prior, stranger }: Choice,
): ReadonlyMap<string, string> {
  const used = new Set(family.flatMap((word) => [...plainLettersOf(word)].map((letter) => letter.toLowerCase())))
  const given = new Map<string, string>(prior)
  const isFree = (letter: string) => ![...given.values()].includes(letter)
  for (const letter of family.flatMap(boundLetters))
    if (prior === undefined || (!given.has(letter) && isFree(letter))) given.set(letter, letter)
  const signs = signsOn(family)
  const fits = (letter: string, now: string) =>
    (signs.get(letter) ?? []).every((sign) => isWrittenAlike(letter, now, sign))
  for (const word of family) {
    const letter = plainLettersOf(word)[0]
    if (letter === undefined || given.has(letter)) continue
    const now = first(letter)
    if (isFree(now) && fits(letter, now)) given.set(letter, now)
  }
  const pairs = pairsOf(family).slice(0, 400)
  const swaps = family.slice(0, mostSwapped).map(swapsHeard)
  const said = pairs.map(([a, b]) => compare.said(a, b))
  const isAsFar = ({ own, other, made }: NonNullable<typeof stranger>, letters: Letters) =>
    compare.said(withLetters(own, letters), made) === compare.said(own, other)
  // Of letters that all stay nothing would change: then those that stay for other names' sake do not.
  const isStuck = family.some((word) => [...plainLettersOf(word)].every((letter) => given.get(letter) === letter))
  const start = isStuck ? new Map(prior) : given
  let best = { table: new Map() as ReadonlyMap<string, string>, cost: Number.POSITIVE_INFINITY }
  const consider = (table: ReadonlyMap<string, string>): void => {
    const letters = lettersIn(table)
    const made = family.map((word) => withLetters(word, letters))
    const broken =
      pairs.filter(([a, b], index) => compare.said(withLetters(a, letters), withLetters(b, letters)) !== said[index])
        .length + (stranger === undefined || isAsFar(stranger, letters) ? 0 : 1)
    const certain = costs.broken * broken + costOfLetters(family, made, first) + costOfSwaps(swaps, made)
    // What is beside it costs more to look at: only where it can still be the best.
    if (certain >= best.cost) return
    const cost = certain + costAmong(family, made, compare, out)
    if (cost < best.cost) best = { table, cost }
  }
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    consider(drawLetters(used, withFixed(start, used, attempt / mostAttempts, pairs.length > 0, random), fits, random))
    // In a big school every made-up name is near somebody's: a few of those are as good as it gets.
    if (best.cost === 0 || (best.cost < costs.piece && attempt >= 12)) break
  }
  const isOpen = (letter: string) => !start.has(letter)
  for (let step = 0; step < mostSteps && best.cost >= costs.piece; step++)
    consider(stepFrom(best.table, [...used].filter(isOpen), fits, random))
  return best.table
}

/** Two letters that change places, or one that becomes a free one. */
function stepFrom(
  table: ReadonlyMap<string, string>,
  open: readonly string[],
  fits: (letter: string, now: string) => boolean,
  random: Random,
): ReadonlyMap<string, string> {
  if (open.length === 0) return table
  const letter = random.pick(open)
  const now = random.pick([...lettersLike(letter)])
  const other = [...table].find(([, made]) => made === now)?.[0]
  const was = table.get(letter)
  if (!fits(letter, now) || was === undefined) return table
  if (other === undefined) return new Map(table).set(letter, now)
  return open.includes(other) && fits(other, was) ? new Map(table).set(letter, now).set(other, was) : table
}

/** The more often it went wrong, the more letters stay what they are: with all of them fixed nothing can go wrong. */
function withFixed(
  given: ReadonlyMap<string, string>,
  used: ReadonlySet<string>,
  share: number,
  isTied: boolean,
  random: Random,
): ReadonlyMap<string, string> {
  const fixed = new Map(given)
  if (!isTied) return fixed
  const taken = new Set(fixed.values())
  for (const letter of [...used].sort())
    if (!fixed.has(letter) && !taken.has(letter) && random.chance(share * 0.9)) {
      fixed.set(letter, letter)
      taken.add(letter)
    }
  return fixed
}

/** What is wrong with the words by themselves. */
const costOfLetters = (family: Family, made: readonly string[], first: Letters): number =>
  made.reduce((cost, word, index) => {
    const was = itemAt(family, index)
    const [letter, now] = [plainLettersOf(was)[0], plainLettersOf(word)[0]]
    const isOtherFirst = letter !== undefined && first(letter) !== now
    return (
      cost +
      costs.piece * piecesLeft(was, word) +
      (isOtherFirst ? costs.first : 0) +
      (isMarkedWord(word) ? 0 : costs.unmarked)
    )
  }, 0)

/** Of each two letters beside each other whether a name sounds the same when they change places: `aa` yes, `rs` no, `dt` yes. */
function swapsHeard(word: string): readonly boolean[] {
  const letters = fold(word)
  const sound = soundOf(letters)
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => {
    const swapped = letters.slice(0, at) + letters.charAt(at + 1) + letters.charAt(at) + letters.slice(at + 2)
    return soundOf(swapped) === sound
  })
}

/** A slip of the pen that comes later should be heard where it would have been. */
const costOfSwaps = (swaps: readonly (readonly boolean[])[], made: readonly string[]): number =>
  swaps.reduce((cost, was, index) => {
    const now = swapsHeard(itemAt(made, index))
    return cost + costs.swap * was.filter((heard, at) => heard !== now[at]).length
  }, 0)

/** What is wrong with the words that would come out, beside the others. */
function costAmong(family: Family, made: readonly string[], compare: Choice['compare'], out: Choice['out']): number {
  let cost = 0
  made.forEach((word, index) => {
    if (out.isTaken(word)) cost += 1000
    if (out.isForbidden(word)) cost += word === family[index] ? 1000 : 100
    if (word.length <= 2) return
    for (const other of out.nearby) if (areNear(compare.level(word, other))) cost += costs.stranger
  })
  return cost
}

export const pairsOf = (words: readonly string[]): readonly (readonly [string, string])[] =>
  words.flatMap((one, index) => words.slice(index + 1).map((other) => [one, other] as const))
