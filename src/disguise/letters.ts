import type { Random } from '../../simulator/random.ts'
import { itemAt } from '../within.ts'

const vowels = 'aeiou'
/** The ones that a made-up name is pronounceable with; the others come last. A y is nobody's: it stays, as `dyk` is `dijk`. */
const consonants = 'bdfgklmnprstvzwjchqx'

/** The letters that a letter may become. */
export const lettersLike = (letter: string): string => (vowels.includes(letter) ? vowels : consonants)

/** Another letter for each letter: vowels for vowels, consonants for consonants, no letter twice. */
export type Letters = (plain: string, place?: number) => string

/**
 * What becomes of the first letter of a name. One rule for all names, so that initials agree with the names they stand for,
 * and one that keeps what sounds alike: d and t become z and s, or k and c. Only h, i, q, x and y stay.
 */
export function firstLetters(random: Random): Letters {
  // In a drawn order, each to the next, letter by letter: none stays what it is.
  const cycle = (...groups: readonly string[]) => {
    const order = groups.map((group) => [random.next(), group] as const).sort(([a], [b]) => a - b)
    return order.flatMap(([, group], index) => {
      const [, next] = itemAt(order, (index + 1) % order.length)
      return [...group].map((letter, place) => [letter, next.charAt(place)] as const)
    })
  }
  const all = new Map([
    ...cycle('b', 'l', 'm', 'n', 'p', 'r'),
    ...cycle('td', 'sz', 'ck'),
    ...cycle('f', 'v', 'w'),
    ...cycle('g', 'j'),
    ...cycle('a', 'e'),
    ...cycle('o', 'u'),
  ])
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
    // Common letters first: a name with a q and an x in it is no name.
    const free = [...lettersLike(letter)].filter((one) => !taken.has(one) && fits(letter, one))
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
