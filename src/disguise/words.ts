import { letters } from '../link/fold.ts'

/** A piece of a text: a word, or what stands between words (spaces, hyphens, digits, marks, damage). */
export type Piece = { readonly word: boolean; readonly text: string }

/** Traces of a wrong character set: they stay, as they are what the text is about. */
const damage = /&#?\w+;|â€.?|Ã[\u0080-\u00bf©¨«¶¼¤±§¡³º¢®¯´]?|\ufffd/
const hidden = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff'
const letter = `\\p{L}[\\p{M}${hidden}]*`
/** Letters, with an apostrophe only between two of them: `O'Brien` is one word, of `'t` the word is `t`. */
const word = new RegExp(`${damage.source}|(?:${letter})(?:['’‘]?${letter})*`, 'gu')
const isDamage = new RegExp(`^(?:${damage.source})$`, 'u')

/** `Jansen-de Vries (ziek)` as pieces; put together again they give the text. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const { 0: found, index } of text.matchAll(word)) {
    if (index > end) pieces.push({ word: false, text: text.slice(end, index) })
    pieces.push({ word: !isDamage.test(found), text: found })
    end = index + found.length
  }
  if (end < text.length) pieces.push({ word: false, text: text.slice(end) })
  return pieces
}

/** How a word is looked up: small letters with their signs, nothing that is not a letter. `O’Briën` gives `obriën`. */
export const spellingOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}]/gu, '')

/** The letters of a spelling, signs left off. */
export const plainLettersOf = (spelling: string): readonly string[] => spelling.normalize('NFD').match(/\p{L}/gu) ?? []

/** Letters that are more than one letter with a sign on it: what they stand for. */
const special: Readonly<Record<string, string>> = {
  ...{ ß: 'sz', æ: 'ae', œ: 'oe', ø: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n', ŧ: 't' },
  ...{ ƒ: 'f', ə: 'e', ĳ: 'ij', ä: 'ae', ö: 'oe', ü: 'ue', å: 'a' },
}

/** The letters of a word that must stay what they are for it to be written otherwise as before: `ü` may be `ue` elsewhere. */
export function boundLetters(spelling: string): readonly string[] {
  // `dijk` is written `dyk` elsewhere.
  return [...(spelling.includes('ij') ? 'ij' : ''), ...(spelling.includes('y') ? 'y' : ''), ...signedLetters(spelling)]
}

function signedLetters(spelling: string): readonly string[] {
  return [...spelling].flatMap((char) => [...(special[char] ?? (baseOf(char).length > 1 ? baseOf(char) : ''))])
}

/** The plain letter or letters under a sign, in small letters: `É` gives `e`, `ﬁ` gives `fi`. */
export const baseOf = (char: string): string => char.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')

/** How many pieces of three letters are still in it, wherever. */
export function piecesLeft(word: string, made: string): number {
  let left = 0
  for (let at = 0; at + 3 <= word.length; at++) if (made.includes(word.slice(at, at + 3))) left++
  return left
}

/** Which signs stand on which letters. */
export function signsOn(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const signs = new Map<string, string[]>()
  for (const word of words)
    for (const [, letter = '', sign = ''] of word.normalize('NFD').matchAll(/(\p{L})(\p{M}+)/gu))
      signs.set(letter, [...(signs.get(letter) ?? []), sign])
  return signs
}

/** Whether another letter under a sign is as long in bytes: else a wrong code page would garble it in another way. */
export function isWrittenAlike(letter: string, now: string, sign: string): boolean {
  const [one, other] = [letter + sign, now + sign].map((text) => Buffer.byteLength(text.normalize('NFC')))
  return one === other
}

/** A word with each letter replaced; capitals, signs and hidden characters stay where they are. */
export function withLetters(text: string, letterFor: (plain: string, place: number) => string): string {
  let place = 0
  const replaced = [...text.normalize('NFD')].map((char) => {
    if (!/\p{L}/u.test(char)) return char
    const plain = char.toLowerCase()
    const at = place++
    if (special[plain] !== undefined || baseOf(plain) !== plain) return char
    const now = letterFor(plain, at)
    return char === plain ? now : now.toUpperCase()
  })
  const now = replaced.join('')
  // As it came: letters with loose signs stay so.
  return text === text.normalize('NFC') ? now.normalize('NFC') : now
}

/** A word in plain letters, capitals as they were. */
export type Rewriting = (text: string) => string

const rewriting =
  (letters: Readonly<Record<string, string>>): Rewriting =>
  (text) =>
    [...text.normalize('NFC')]
      .map((char) => {
        const plain = letters[char.toLowerCase()]
        if (plain === undefined || char === char.toLowerCase()) return plain ?? char
        return plain.charAt(0).toUpperCase() + plain.slice(1)
      })
      .join('')

const base = { ...letters, ĳ: 'ij' }

/** The ways in which letters that are more than one letter with a sign on it are written without: `ü` as `u` or as `ue`. */
export const rewritings: readonly Rewriting[] = [
  rewriting(base),
  rewriting({ ...base, ø: 'oe', ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa' }),
  rewriting({ ...base, ĳ: 'y' }),
]
