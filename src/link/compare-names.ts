import { editDistance } from '../nearest.ts'
import { jaroWinkler } from './similarity.ts'

/** One name as it is compared. Every record with this name shares it. */
export type Name = {
  readonly index: number
  /** Folded. */
  readonly text: string
  /** Folded, without spaces. */
  readonly letters: string
  /** The same with umlauts written out, or with the letters that a wrong code page made others of: none, one or more. */
  readonly forms: readonly string[]
  /** Letters around those that could not be read, `ay?e`; absent when all could. */
  readonly unreadable?: string
  /** Letters around those with an accent, `zo?`; absent when there are none. */
  readonly accents?: string
  /** Letters with a full stop for each that has a mark in its place, `kr..mer`; absent when none has. */
  readonly markedOut?: string
  /** The same for all transliterations of one given name. */
  readonly script: string
  /** Holds a remark rather than a name only: `Anna (ziek)`. */
  readonly isMarked: boolean
  /** Written in letters of another alphabet, some or all. */
  readonly isForeign: boolean
  readonly sound: string
  readonly words: readonly string[]
  /** One bit for each letter that occurs: to see at a glance that two names have little in common. */
  readonly mask: number
  /** How many different letters that are. */
  readonly variety: number
}

/** How two names compare, from equal to different; the order is that of the weights. */
export const nameLevels = ['same', 'variant', 'typo', 'typos', 'part', 'alike', 'initial', 'different'] as const
export type NameLevel = (typeof nameLevels)[number]
export const levelIndex = Object.fromEntries(nameLevels.map((level, index) => [level, index])) as Record<
  NameLevel,
  number
>

/** Names that are less alike than this, after Jaro and Winkler, are different. */
export const alikeFrom = 0.84
/** Letters that may be wrong in a name of so many. */
export const slipsIn = (letters: number): number => (letters >= 6 ? 2 : 1)

/** How two names compare. Symmetric. */
export function compareNames(a: Name, b: Name): NameLevel {
  if (a.isForeign !== b.isForeign && a.text === b.text) return 'variant'
  if (a.text === b.text || a.forms.includes(b.letters) || b.forms.includes(a.letters)) return 'same'
  const shorter = Math.min(a.letters.length, b.letters.length)
  if (shorter <= 1) return a.letters[0] === b.letters[0] ? 'initial' : 'different'
  if (haveLittleInCommon(a, b)) return 'different'
  if (a.letters === b.letters || ((a.sound === b.sound || a.script === b.script) && shorter >= 3)) return 'variant'
  const longer = Math.max(a.letters.length, b.letters.length)
  const edits = editDistance(a.letters, b.letters, slipsIn(longer))
  if (edits === 1) return longer >= 4 ? 'typo' : 'alike'
  if (sharesWord(a, b) || (shorter >= 3 && startsAlike(a.letters, b.letters))) return 'part'
  if (longer >= 6 && edits === 2) return 'typos'
  const likeness = jaroWinkler(a.letters, b.letters)
  if (likeness >= 0.92) return 'typos'
  return likeness >= alikeFrom ? 'alike' : 'different'
}

/** Less than half of the letters of one occur in the other. Never so when one is an initial of the other. */
export const haveLittleInCommon = (a: Name, b: Name) => isLittle(bits(a.mask & b.mask), a.variety, b.variety)

/** The same of how many letters they share, and how many different ones each has. */
export const isLittle = (shared: number, varietyA: number, varietyB: number) =>
  shared * 2 < (varietyA < varietyB ? varietyA : varietyB)

const sharesWord = (a: Name, b: Name) =>
  (a.words.length > 1 || b.words.length > 1) && a.words.some((word) => word.length >= 3 && b.words.includes(word))

const startsAlike = (a: string, b: string) => a.startsWith(b) || b.startsWith(a)

/** How many bits are set. */
export function bits(mask: number): number {
  let v = mask - ((mask >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
