import { fold, foldWithUmlauts, isNoName } from './fold.ts'
import { editDistance, jaroWinkler } from './similarity.ts'
import { soundOf } from './sound.ts'

/** One name as it is compared. Every record with this name shares it. */
export type Name = {
  readonly index: number
  /** Folded. */
  readonly text: string
  /** Folded, without spaces. */
  readonly letters: string
  /** The same with umlauts written out, where there are any. */
  readonly umlauts?: string
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

export type Vocabulary = {
  /** The place of a name in `names`; -1 for no name at all. */
  readonly add: (raw: string | undefined) => number
  readonly names: readonly Name[]
  /** Index in {@link nameLevels}. */
  readonly compare: (a: number, b: number) => number
}

export function createVocabulary(): Vocabulary {
  const names: Name[] = []
  const places = new Map<string, number>()
  let remember: ReturnType<typeof createMemory> | undefined
  const different = levelIndex.different
  return {
    names,
    add: (raw) => {
      if (raw === undefined || isNoName(raw)) return -1
      const text = fold(raw)
      const umlauts = foldWithUmlauts(raw)?.replaceAll(' ', '')
      const identity = umlauts === undefined ? text : `${text}|${umlauts}`
      const known = places.get(identity)
      if (known !== undefined) return known
      places.set(identity, names.length)
      names.push(nameOf(names.length, text, umlauts))
      return names.length - 1
    },
    compare: (a, b) => {
      if (a === b) return 0
      const one = names[a]!
      const two = names[b]!
      if (haveLittleInCommon(one, two)) return different
      // A small school needs a small one; names that come later still fit.
      remember ??= createMemory(Math.min(20, Math.max(8, 2 * Math.ceil(Math.log2(names.length)))))
      return remember(a, b, () => levelIndex[compareNames(one, two)])
    },
  }
}

function nameOf(index: number, text: string, umlauts: string | undefined): Name {
  const letters = text.replaceAll(' ', '')
  const mask = maskOf(letters)
  return { index, text, letters, umlauts, sound: soundOf(text), words: text.split(' '), mask, variety: bits(mask) }
}

function maskOf(letters: string): number {
  let mask = 0
  for (let i = 0; i < letters.length; i++) mask |= 1 << ((letters.charCodeAt(i) - 97) % 32)
  return mask
}

/** How two names compare. Symmetric. */
export function compareNames(a: Name, b: Name): NameLevel {
  if (a.text === b.text || a.umlauts === b.letters || a.letters === b.umlauts) return 'same'
  const shorter = Math.min(a.letters.length, b.letters.length)
  if (shorter <= 1) return a.letters[0] === b.letters[0] ? 'initial' : 'different'
  if (haveLittleInCommon(a, b)) return 'different'
  if (a.letters === b.letters || (a.sound === b.sound && shorter >= 3)) return 'variant'
  const longer = Math.max(a.letters.length, b.letters.length)
  const edits = editDistance(a.letters, b.letters, longer >= 6 ? 2 : 1)
  if (edits === 1) return longer >= 4 ? 'typo' : 'alike'
  if (sharesWord(a, b) || (shorter >= 3 && startsAlike(a.letters, b.letters))) return 'part'
  if (longer >= 6 && edits === 2) return 'typos'
  const likeness = jaroWinkler(a.letters, b.letters)
  if (likeness >= 0.92) return 'typos'
  return likeness >= 0.84 ? 'alike' : 'different'
}

/** Less than half of the letters of one occur in the other. Never so when one is an initial of the other. */
const haveLittleInCommon = (a: Name, b: Name) =>
  bits(a.mask & b.mask) * 2 < (a.variety < b.variety ? a.variety : b.variety)

const sharesWord = (a: Name, b: Name) =>
  (a.words.length > 1 || b.words.length > 1) && a.words.some((word) => word.length >= 3 && b.words.includes(word))

const startsAlike = (a: string, b: string) => a.startsWith(b) || b.startsWith(a)

function bits(mask: number): number {
  let v = mask - ((mask >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** Remembers the last outcomes in a table of 2^`bits` places, so that comparing a million pairs costs no growing memory. */
function createMemory(bits: number) {
  const size = 2 ** bits
  const pairs = new Float64Array(size).fill(-1)
  const outcomes = new Uint8Array(size)
  return (a: number, b: number, compute: () => number): number => {
    const [low, high] = a < b ? [a, b] : [b, a]
    const pair = high * 0x4000000 + low
    const place = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> (32 - bits)
    if (pairs[place] === pair) return outcomes[place]!
    const outcome = compute()
    pairs[place] = pair
    outcomes[place] = outcome
    return outcome
  }
}
