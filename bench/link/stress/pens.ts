import type { Random } from '../../../simulator/random.ts'

/** What hands and programs do to a word, for the kinds to use. Each gives another word than it got, where it can. */

const letters = 'bcdfghklmnprstvz'

/** One letter in the middle wrong, such that it is not another way to write the same: `Molenaar` to `Molepaar`. */
export function wrongLetter(word: string, random: Random): string {
  const places = placesInside(word)
  const at = random.pick(places.length > 0 ? places : [1])
  for (;;) {
    const letter = random.pick([...letters])
    const before = word[at]!.toLowerCase()
    if (letter !== before && !alike.some((pair) => pair.includes(letter) && pair.includes(before)))
      return word.slice(0, at) + letter + word.slice(at + 1)
  }
}
const alike = ['sz', 'ck', 'fv', 'dt', 'gh', 'bp', 'vw', 'td']

/** Places of consonants between two letters. */
const placesInside = (word: string) =>
  [...word].flatMap((letter, at) =>
    at > 0 && at < word.length - 1 && /[bcdfgklmnprstvz]/.test(letter) && /\p{L}/u.test(word[at + 1]!) ? [at] : [],
  )

/** One letter fallen out: `Molenaar` to `Moenaar`. */
export function lostLetter(word: string, random: Random): string {
  const places = placesInside(word)
  const at = places.length > 0 ? random.pick(places) : 1
  return word.slice(0, at) + word.slice(at + 1)
}

/** Two neighbours swapped: `Molenaar` to `Moelnaar`. */
export function swappedLetters(word: string, random: Random): string {
  const places = [...word].flatMap((letter, at) =>
    at > 0 && at < word.length - 1 && letter !== word[at + 1] && /[a-z]{2}/.test(word.slice(at, at + 2)) ? [at] : [],
  )
  const at = places.length > 0 ? random.pick(places) : 1
  return word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2)
}

/** `Alexander` to `Alexan`. */
export const cutShort = (word: string) => word.slice(0, Math.max(4, word.length - 3))

/** UTF-8 read as ISO-8859-1: `René` to `RenÃ©`. */
export const readAsLatin1 = (word: string) => Buffer.from(word, 'utf8').toString('latin1')

export const readAs = (word: string, write: (letter: string) => string) =>
  [...word].map((letter) => (letter.codePointAt(0)! > 127 ? write(letter) : letter)).join('')

export const hasAccent = (word: string | undefined) => /[^\x20-\x7e’‘]/.test(word ?? '')

/** Without accents, as many registers keep them. */
export const plain = (word: string) =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıłŁøØ]/g, (letter) => ({ ı: 'i', ł: 'l', Ł: 'L', ø: 'o', Ø: 'O' })[letter]!)

/** The date so many days later. */
export function daysLater(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

/** One digit of the day or the year wrong, still a date. */
export function wrongDigit(date: string, random: Random): string {
  for (;;) {
    const at = random.pick([3, 8, 9])
    const wrong = date.slice(0, at) + random.below(10) + date.slice(at + 1)
    const parsed = new Date(`${wrong}T00:00:00Z`)
    if (wrong !== date && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(wrong)) return wrong
  }
}

/** `2016-03-04` to `2016-04-03`; the same where that is no other date. */
export const dayAndMonthSwapped = (date: string) => {
  const [year, month, day] = date.split('-')
  return Number(day) <= 12 ? `${year}-${day}-${month}` : date
}

/** Letters of the Cyrillic alphabet that look like ours. */
export const lookalikes = (word: string) =>
  word.replace(/[aeopcx]/g, (letter) => ({ a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х' })[letter]!)
