import { keptByText } from '../once.ts'

/** Letters that Unicode does not take apart into a base letter and a mark. */
export const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ƒ: 'f',
  ə: 'e',
}

const marks = /\p{M}+/gu
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g
const apostrophes = /['’‘‛`´ʼʹ′]/g
const others = /[^\p{L}\p{N}]+/gu
const plain = /^[a-z]+$/

/**
 * One form for comparing names, never for storing: no capitals, marks, apostrophes, hyphens or hidden characters.
 * `Şahin-de  Vriĕs` gives `sahin de vries`, `DĲK` gives `dijk`, `’t` gives `t`. Folding twice changes nothing.
 * Capitals are folded without any locale: `IŞIK`, `Işık` and `isik` are one (edge case B23).
 */
export function fold(text: string): string {
  if (plain.test(text)) return text
  return folded.of(text, () => foldAnew(text))
}

/** The names of a large school and those of its EA, folded before. */
const folded = keptByText<string>(20_000)

const foldAnew = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(invisible, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(special, (letter) => letters[letter] ?? letter)
    .replace(apostrophes, '')
    .replace(others, ' ')
    .trim()

/** How the letters with an umlaut, and those that Scandinavians write in their place, are written without it. */
const writtenOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }
const toWriteOut = new RegExp(`[${Object.keys(writtenOut).join('')}]`, 'g')

/**
 * Folded with `ä`, `ö`, `ü`, `å` and `ø` written out: `Ömer` gives `oemer`, where {@link fold} gives `omer` (edge case B22).
 * Undefined when the text has none of these letters: there is no second form then.
 */
export function foldWithUmlauts(text: string): string | undefined {
  const composed = text.normalize('NFC').toLowerCase()
  const out = composed.replace(toWriteOut, (letter) => writtenOut[letter] ?? letter)
  return out === composed ? undefined : fold(out)
}

/** Traces of text read in the wrong character set: `RenÃ©`, `Ren?`, `Ren&#233;`, `Ren�` (edge case B25). */
export function looksDamaged(text: string): boolean {
  return /\p{L}\?|\?\p{L}|&#?\w+;|�|Ã[\u0080-\u00bf©¨«¶¼¤±§¡³º¢®¯´]|â€/u.test(text)
}

/** Remarks inside a name: `Anna (ziek)`, `*Jansen`, `Jansen / De Vries`, `zz Oud`, `test` (edge case B34). */
export function hasMarks(text: string): boolean {
  return /[()*/\\#@[\]{}<>=+_!]|\d/.test(text) || /^(zz+|xx+|test\w*)\b/i.test(text.trim())
}

/** The same, where a mark or digit, or two of them, between two letters is a slip of the pen and no remark: `Jan#en`. */
export const hasRemark = (text: string): boolean => hasMarks(text.replace(insideWord, ''))

const insideWord = /(?<=\p{L})[^\p{L}\s]{1,2}(?=\p{L})/gu

/** Not a name at all: a dash, a full stop, `onbekend` (edge case B29). */
export function isNoName(text: string): boolean {
  const folded = fold(text)
  return folded === '' || /^(onbekend|unknown|nvt|n v t|geen|x+|nn|n n)$/.test(folded)
}
