import type { Random } from '../../simulator/random.ts'
import { itemAt, numberAt } from '../within.ts'
import type { Letters } from './letters.ts'
import { plainLettersOf, withLetters } from './words.ts'

/** A word, and the letters that it became, by place; the last may be several. */
export type MadeWord = { readonly word: string; readonly letters: readonly string[] }

/** The letters that a word becomes by these rules. */
export function madeBy(word: string, rule: Letters): MadeWord {
  const letters = plainLettersOf(word).map((letter) => letter.toLowerCase())
  withLetters(word, (plain, place) => {
    letters[place] = rule(plain, place)
    return plain
  })
  return { word, letters }
}

/**
 * Ways to make up a word that comes beside one that goes by no table of letters: the same slip of the pen at the same place with
 * other letters, then what is only written otherwise, then a nickname. Who asks takes the first that compares as it should.
 */
export function* derivedFrom(word: string, near: MadeWord, random: Random): Generator<Letters> {
  const letters = plainLettersOf(word)
  const from = alignedWith(letters, plainLettersOf(near.word))
  for (let attempt = 0; attempt < draws; attempt++) {
    const made = letters.map((letter, place) => near.letters[numberAt(from, place)] ?? drawnFor(letter, random))
    yield byPlace(made)
  }
  const made = near.letters.join('')
  for (const text of [...spellingsOf(made), `${made}ke`, `${made}je`]) yield byText(text, letters.length)
}

const draws = 24
const vowels = 'aeiou'
const consonants = 'bdfgklmnprstvz'

const drawnFor = (letter: string, random: Random): string =>
  random.pick([...(vowels.includes(letter) ? vowels : consonants)].filter((one) => one !== letter))

const byPlace =
  (letters: readonly string[]): Letters =>
  (plain, place = 0) =>
    letters[place] ?? plain

/** Letter for letter, the last one with all that is left. */
export const byText =
  (text: string, count: number): Letters =>
  (_plain, place = 0) =>
    place === count - 1 ? text.slice(place) : (text[place] ?? '')

/** Of each letter of one word the place of the same letter in the other, by the fewest edits; -1 for one that is new. */
function alignedWith(one: readonly string[], other: readonly string[]): readonly number[] {
  const costs = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const isSwap = (i: number, j: number) =>
    i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] && one[i - 1] !== one[i - 2]
  const stepAt = (i: number, j: number): readonly [cost: number, step: 'keep' | 'swap' | 'more' | 'less'] => {
    const steps = [
      ...(i > 0 && j > 0
        ? [[numberAt(itemAt(costs, i - 1), j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1), 'keep'] as const]
        : []),
      ...(isSwap(i, j) ? [[numberAt(itemAt(costs, i - 2), j - 2) + 1, 'swap'] as const] : []),
      ...(i > 0 ? [[numberAt(itemAt(costs, i - 1), j) + 1, 'more'] as const] : []),
      ...(j > 0 ? [[numberAt(itemAt(costs, i), j - 1) + 1, 'less'] as const] : []),
    ]
    return steps.reduce((best, step) => (step[0] < best[0] ? step : best))
  }
  for (let i = 1; i <= one.length; i++) for (let j = 1; j <= other.length; j++) itemAt(costs, i)[j] = stepAt(i, j)[0]
  const places: number[] = []
  for (let [i, j] = [one.length, other.length]; i > 0; ) {
    const [, step] = stepAt(i, j)
    if (step === 'keep') {
      places[i - 1] = one[i - 1] === other[j - 1] ? j - 1 : -1
    } else if (step === 'swap') {
      places[i - 1] = j - 2
      places[i - 2] = j - 1
    } else if (step === 'more') places[i - 1] = -1
    i -= step === 'less' ? 0 : step === 'swap' ? 2 : 1
    j -= step === 'more' ? 0 : step === 'swap' ? 2 : 1
  }
  return places
}

const swaps = [
  ['ij', 'y'],
  ['i', 'y'],
  ['k', 'ck'],
  ['v', 'w'],
  ['oe', 'ou'],
  ['c', 'k'],
  ['f', 'ph'],
  ['t', 'th'],
  ['s', 'z'],
  ['d', 't'],
] as const

/** What sounds the same and is written otherwise, in one place or with two consonants or three doubled. */
function spellingsOf(text: string): readonly string[] {
  const swapped = swaps.flatMap(([a, b]) =>
    [
      [a, b],
      [b, a],
    ].flatMap(([from = '', to = '']) =>
      text.includes(from, 1) ? [text.charAt(0) + text.slice(1).replace(from, to)] : [],
    ),
  )
  const doubled = (one: string, from: number): readonly string[] =>
    [...one].flatMap((letter, place) =>
      place >= from &&
      place > 0 &&
      consonants.includes(letter) &&
      one[place - 1] !== letter &&
      one[place + 1] !== letter
        ? [one.slice(0, place) + letter + one.slice(place)]
        : [],
    )
  const once = doubled(text, 1)
  return [...swapped, ...once, ...once.flatMap((one) => doubled(one, 1)), ...swapped.flatMap((one) => doubled(one, 1))]
}
