import type { Random } from '../../simulator/random.ts'
import { itemAt } from '../within.ts'

const vowels = 'aeiou'
/** The ones that a made-up name is pronounceable with; the others come last. A y is nobody's: it stays, as `dyk` is `dijk`. */
const consonants = 'bdfgklmnprstvzwjchqx'

/** Another letter for each letter: vowels for vowels, consonants for consonants, no letter twice. */
export type Letters = (plain: string, place?: number) => string

/**
 * What becomes of the first letter of a name. One rule for all names, so that initials agree with the names they stand for,
 * and one that keeps what sounds alike: d and t become z and s, c and k change places. Vowels and h, p, q, x, y stay.
 */
export function firstLetters(random: Random): Letters {
  const swap = (pairs: string) => new Map([...pairs].map((letter, index) => [letter, pairs.charAt(index ^ 1)] as const))
  // In a drawn order, each to the next: no letter stays what it is.
  const cycle = (letters: string) => {
    const order = [...letters].map((letter) => [random.next(), letter] as const).sort(([a], [b]) => a - b)
    return new Map(order.map(([, letter], index) => [letter, itemAt(order, (index + 1) % order.length)[1]] as const))
  }
  const all = new Map([...cycle('blmnr'), ...swap('dzts'), ...cycle('fvw'), ...swap('gj'), ...swap('ck')])
  return (plain) => all.get(plain) ?? plain
}

/** Letters for one family; `fixed` are given, the rest is drawn from what `fits`. */
export function drawLetters(
  used: Iterable<string>,
  fixed: ReadonlyMap<string, string>,
  fits: (letter: string, now: string) => boolean,
  random: Random,
): ReadonlyMap<string, string> {
  const drawn = new Map(fixed)
  const taken = new Set(drawn.values())
  for (const letter of [...used].sort()) {
    if (drawn.has(letter)) continue
    const kind = vowels.includes(letter) ? vowels : consonants
    // Common letters first: a name with a q and an x in it is no name.
    const free = [...kind].filter((one) => !taken.has(one) && fits(letter, one))
    const others = free.filter((one) => one !== letter).slice(0, 12)
    const choice = others.length > 0 ? random.pick(others) : (free[0] ?? letter)
    drawn.set(letter, choice)
    taken.add(choice)
  }
  return drawn
}

/** The letters of a family by its table; a letter that is not in it stays. */
export const lettersIn =
  (table: ReadonlyMap<string, string>): Letters =>
  (plain) =>
    table.get(plain) ?? plain
