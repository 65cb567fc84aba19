import { editDistance } from '../nearest.ts'
import { itemAt } from '../within.ts'
import type { Name } from './compare-names.ts'
import { isSaidFor } from './nicknames.ts'
import { isKnownScript } from './romanise.ts'
import { isVoorvoegsel } from './voorvoegsel.ts'
import { slipLengths } from './weights.ts'

/**
 * What a careful clerk says of two fields. `notation`: one name, written in two ways. `slip`: one that a single slip of the
 * pen makes of the other. `other`: a difference of substance. `absent`: one of the two does not have it.
 */
export type Alike = 'equal' | 'notation' | 'slip' | 'other' | 'absent'

/** In what two names differ, for the reason: see `said.ts`. */
export type How =
  | 'spelling'
  | 'script'
  | 'unreadable'
  | 'order'
  | 'glued'
  | 'letter'
  | 'garbled'
  | 'cut'
  | 'initial'
  | 'nickname'
  | 'all-names'
  | 'part'
  | 'swapped'
  | 'alphabet'
  | 'remark'

export type NameLikeness = { readonly alike: Alike; readonly how?: How }

const equal: NameLikeness = { alike: 'equal' }
const absent: NameLikeness = { alike: 'absent' }
const other: NameLikeness = { alike: 'other' }
const notation = (how: How): NameLikeness => ({ alike: 'notation', how })
const slip = (how: How): NameLikeness => ({ alike: 'slip', how })

/** Two given names. `lettersA` and `lettersB` are the voorletters of each: they know a field that holds all given names. */
export function givenLikeness(
  a: Name | undefined,
  b: Name | undefined,
  lettersA: string,
  lettersB: string,
): NameLikeness {
  if (a === undefined || b === undefined) return absent
  const same = sameName(a, b)
  if (same !== undefined) return same
  if (isTransliteration(a, b)) return notation('script')
  if (areNamesCutShort(a, b)) return notation('cut')
  const [shorter, longer] = a.letters.length < b.letters.length ? [a, b] : [b, a]
  if (shorter.letters.length === 1)
    return shorter.letters === longer.letters[0] && longer.letters.length > 1 ? slip('initial') : other
  if (holdsAllNames(a, b, lettersB) || holdsAllNames(b, a, lettersA)) return slip('all-names')
  if (shorter.letters.length >= slipLengths.cutGiven && longer.letters.startsWith(shorter.letters)) return slip('cut')
  if (isSaidFor(a, b)) return slip('nickname')
  return mistyped(a, b)
}

/** Two surnames without their voorvoegsel. */
export function surnameLikeness(a: Name | undefined, b: Name | undefined): NameLikeness {
  if (a === undefined || b === undefined) return absent
  const same = sameName(a, b)
  if (same !== undefined) return same
  const [partsA, partsB] = [partsOf(a), partsOf(b)]
  if (partsA.length > 1 && partsA.length === partsB.length && isSubset(partsA, partsB)) return notation('order')
  if (partsA.length !== partsB.length && (isSubset(partsA, partsB) || isSubset(partsB, partsA))) return slip('part')
  if (a.script === b.script) return isTransliteration(a, b) ? notation('script') : slip('script')
  const [shorter, longer] = a.letters.length < b.letters.length ? [a, b] : [b, a]
  if (shorter.letters.length >= slipLengths.cutSurname && longer.letters.startsWith(shorter.letters)) return slip('cut')
  return mistyped(a, b)
}

/** What stands in the field of a given name and what in that of a surname, as one name: `undefined` where it is another. */
export function acrossFields(a: Name, b: Name): 'notation' | 'slip' | undefined {
  const { alike } = sameName(a, b) ?? mistyped(a, b)
  return alike === 'slip' ? 'slip' : alike === 'other' ? undefined : 'notation'
}

/** One name, but for how programs and people write it down. */
function sameName(a: Name, b: Name): NameLikeness | undefined {
  if (a.isForeign !== b.isForeign) return { alike: 'other', how: 'alphabet' }
  if (a.isMarked !== b.isMarked) return { alike: 'other', how: 'remark' }
  if (a.letters === b.letters || a.forms.includes(b.letters) || b.forms.includes(a.letters)) return equal
  if (spelled(a.letters) === spelled(b.letters)) return notation('spelling')
  if (a.forms.some((form) => b.forms.includes(form))) return notation('spelling')
  if (isReading(a, b) || isReading(b, a) || hasLostAccents(a, b) || hasLostAccents(b, a)) return notation('unreadable')
  return a.isMarked || b.isMarked ? { alike: 'other', how: 'remark' } : undefined
}

/**
 * One name of another script or language in two ways. Where a single letter would make one of the other it may as well be a
 * slip of the pen, unless the names are known, or it is an i, y or j: `Mohamed` and `Mohammed`, `Oleksii` and `Oleksiy`.
 */
const isTransliteration = (a: Name, b: Name): boolean =>
  a.script === b.script &&
  (isKnownScript(a.script) || editDistance(a.letters, b.letters, 1) > 1 || iyj(a.letters) === iyj(b.letters))

/** The Dutch ij before another consonant is one letter, and stays itself. */
const iyj = (letters: string) => letters.replace(/ij(?=[^aeiouyij])/g, '.').replace(/[iyj]+/g, 'i')

/** `dijk` and `dyk` are one. */
const spelled = (letters: string) => letters.replaceAll('ij', 'y')

/** Whether `b` may be what `a` was before some of its letters became question marks, with at least half of the letters left, or right where it has its accents. */
function isReading({ unreadable }: Name, b: Name): boolean {
  if (unreadable === undefined || b.unreadable !== undefined) return false
  if (unreadable === b.accents) return true
  const left = unreadable.replaceAll('?', '').length
  if (left < 3 || left * 2 < b.letters.length) return false
  const pattern = new RegExp(`^${unreadable.replaceAll('?', '[a-z]{1,2}')}$`)
  return [b.letters, ...b.forms].some((form) => pattern.test(form))
}

/** Whether `b` is what is left of `a` without its letters with an accent, at least half of it: `Yldz` of `Yıldız`. */
function hasLostAccents({ accents, letters }: Name, b: Name): boolean {
  const left = accents?.replaceAll('?', '')
  return left === b.letters && left.length >= 3 && left.length * 2 >= letters.length
}

/** Whether `b` is what `a` was before marks came in the place of one or two of its letters: `Wi##ema` of `Wietema`. */
const isMarkedOut = ({ markedOut }: Name, b: Name): boolean =>
  markedOut !== undefined &&
  markedOut.replaceAll('.', '').length >= slipLengths.markedOut &&
  new RegExp(`^${markedOut}$`).test(b.letters)

function mistyped(a: Name, b: Name): NameLikeness {
  if (isMarkedOut(a, b) || isMarkedOut(b, a)) return slip('garbled')
  const [shorter, longer] = a.letters.length < b.letters.length ? [a, b] : [b, a]
  const edits = editDistance(a.letters, b.letters, 2)
  if (edits === 1 && longer.letters.length >= slipLengths.letter) return slip('letter')
  return edits === 2 && shorter.letters.length >= slipLengths.garbled ? slip('garbled') : other
}

/** Every word of `one` stands in `all` and more; or `all` has several words, whose first letters are the voorletters of the other. */
function holdsAllNames(all: Name, one: Name, voorletters: string): boolean {
  if (all.words.length < 2 || all.words.length <= one.words.length) return false
  if (one.words.every((word) => all.words.includes(word))) return true
  const initials = all.words.map((word) => word[0]).join('')
  return voorletters.length > 1 && initials.startsWith(voorletters)
}

/** `Anna M.` and `Anna Mar` for `Anna Maria`: the first name in full, of the others a first letter, of the last what was left. */
const areNamesCutShort = ({ words: a }: Name, { words: b }: Name): boolean =>
  a.length > 1 &&
  a.length === b.length &&
  a.every((word, place) => {
    const other = itemAt(b, place)
    if (word === other) return true
    const isLast = place === a.length - 1
    return place > 0 && (isLast || Math.min(word.length, other.length) === 1) && isBegun(word, other)
  })

const isBegun = (a: string, b: string) => a.startsWith(b) || b.startsWith(a)

/** The words of a surname that are names: `jansen de vries` gives `jansen`, `vries`. Sorted. */
const partsOf = ({ words }: Name) => words.filter((word) => !isVoorvoegsel(word)).sort()

const isSubset = (few: readonly string[], many: readonly string[]) =>
  few.length > 0 && few.every((word) => word.length > 1 && many.includes(word))
