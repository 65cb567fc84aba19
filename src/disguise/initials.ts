import type { Letters } from './letters.ts'
import { spellingOf, withLetters } from './words.ts'

/** Voorletters made up for voorletters; `given`: the given name that they stand for, where it is known. */
export type Initials = (text: string, given?: string) => string

/**
 * Two letters may be one in Dutch, `Th` of Thomas and `Sj` of Sjoerd, and a linking system reads `T.M.` and `Th.M.` as one. What may
 * be read so becomes what may be read so, and nothing else does: hence what a letter becomes may hang on the one before it. Where the
 * given name itself begins with the two, one of them is written: of the name that is made up they are not the beginning.
 */
export function createInitials(first: Letters): Initials {
  const behind = new Map([...alphabet].map((letter) => [letter, lettersBehind(letter, first)] as const))
  return (text, given = '') => {
    let came = ''
    let isThree = false
    const made = withLetters(withoutSecond(text, spellingOf(given)), (plain) => {
      const before = came.at(-1)
      // A third letter that may belong to the one before: no other two have such a third.
      const isThird = came.endsWith('ch') && plain === 'r'
      came += plain
      isThree ||= isThird
      return isThird ? '' : ((before === undefined ? undefined : behind.get(before)?.get(plain)) ?? first(plain))
    })
    return isThree ? made.replace(/(?<=\p{L})\.(?=\.)/u, '') : made
  }
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz'
/** No name begins with it, so it may be read as part of the letter before. */
const rarest = 'q'
/** The second letter that may belong to a first one. */
const seconds: Readonly<Record<string, string>> = { t: 'h', c: 'h', p: 'h', s: 'j', i: 'j' }

/** Where the rule for all letters would part two that may be one, or make one of two that never are: those change places. */
function lettersBehind(letter: string, first: Letters): ReadonlyMap<string, string> {
  const [second, wanted] = [seconds[letter], seconds[first(letter)]]
  const cameFrom = (made: string | undefined) => [...alphabet].find((one) => first(one) === made) ?? ''
  if (second !== undefined && wanted !== undefined)
    return new Map([
      [cameFrom(wanted), first(second)],
      [second, wanted],
    ])
  if (wanted === undefined) return new Map()
  return new Map([
    [cameFrom(wanted), rarest],
    [rarest, wanted],
  ])
}

const double = /^(?:chr|th|ch|ph|ij|sj)/

/** Whether a given name begins with two letters that may be one. */
export const beginsWithTwo = (given: string): boolean => double.test(spellingOf(given))

/** `SJ.M.` of Sjoerd as `S.M.`, `Chr.` of Christiaan as `C.` */
function withoutSecond(text: string, given: string): string {
  const [start] = double.exec(given) ?? []
  if (start === undefined) return text
  const letters = spellingOf(text)
  const more = letters.startsWith(start) ? start.length - 1 : letters.startsWith(start.slice(0, 2)) ? 1 : 0
  return text.replace(new RegExp(`(?<=^\\P{L}*\\p{L})(?:\\P{L}*\\p{L}){${more}}`, 'u'), '')
}
