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
  const toR = [...'abcdefghijklmnopqrstuvwxyz'].find((letter) => first(letter) === 'r') ?? 'r'
  const behind: readonly (readonly [before: string, Readonly<Record<string, string>>])[] = [
    ['ch', { r: 'r', [toR]: first('r') }],
    ['t', { h: 'j', g: 'h', j: 'g' }],
    ['s', { j: 'h', h: 'g', g: 'j' }],
    ['i', { j: 'j', g: 'g' }],
  ]
  return (text, given = '') => {
    let came = ''
    return withLetters(withoutSecond(text, spellingOf(given)), (plain) => {
      const [, bound] = behind.find(([before]) => came.endsWith(before)) ?? []
      came += plain
      return bound?.[plain] ?? first(plain)
    })
  }
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
