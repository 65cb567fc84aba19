import { editDistance } from '../nearest.ts'
import { byteAt, intAt, itemAt } from '../within.ts'
import { latinised } from './alphabets.ts'
import { fold, foldWithUmlauts, hasRemark, isNoName } from './fold.ts'
import { misread, readablePieces, repaired } from './repair.ts'
import { scriptOf } from './romanise.ts'
import { jaroWinkler } from './similarity.ts'
import { soundOf } from './sound.ts'

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

export type Vocabulary = {
  /** The place of a name in `names`; -1 for no name at all. */
  readonly add: (raw: string | undefined, isMarked?: boolean) => number
  readonly names: readonly Name[]
  /** Index in {@link nameLevels}. */
  readonly compare: (a: number, b: number) => number
}

export function createVocabulary(): Vocabulary {
  const names: Name[] = []
  const places = new Map<string, number>()
  /** Names as they were written, met before: most are met again. */
  const raws = new Map<string, number>()
  // Of every name, side by side: most pairs are told apart by these alone.
  let masks = new Int32Array(1024)
  let varieties = new Uint8Array(1024)
  let remember: ReturnType<typeof createMemory> | undefined
  const different = levelIndex.different
  const placeOf = (raw: string): number => {
    const whole = repaired(raw)
    const latin = latinised(whole)
    const text = fold(latin ?? whole)
    const forms = formsOf(whole)
    const pieces = readablePieces(whole)
    const unreadable = pieces.length > 1 ? pieces.map(lettersOf).join('?') : undefined
    const accents = accentsOf(whole)
    const isMarked = hasRemark(whole)
    const identity = [text, ...forms, unreadable ?? '', accents ?? '', latin !== undefined, isMarked].join('|')
    const known = places.get(identity)
    if (known !== undefined) return known
    places.set(identity, names.length)
    const name = nameOf({
      index: names.length,
      text,
      forms,
      unreadable,
      accents,
      isMarked,
      isForeign: latin !== undefined,
    })
    if (name.index === masks.length) {
      masks = grown(masks, new Int32Array(2 * masks.length))
      varieties = grown(varieties, new Uint8Array(2 * varieties.length))
    }
    masks[name.index] = name.mask
    varieties[name.index] = name.variety
    return names.push(name) - 1
  }
  return {
    names,
    add: (written, isMarked = false) => {
      if (written === undefined || isNoName(written)) return -1
      const raw = isMarked ? `${written} (` : written
      const known = raws.get(raw)
      if (known !== undefined) return known
      const place = placeOf(raw)
      if (raws.size >= mostRaws) raws.clear()
      raws.set(raw, place)
      return place
    },
    compare: (a, b) => {
      if (a === b) return 0
      if (isLittle(intAt(masks, a) & intAt(masks, b), byteAt(varieties, a), byteAt(varieties, b))) return different
      remember ??= createMemory(names.length)
      return remember(a, b, () => levelIndex[compareNames(itemAt(names, a), itemAt(names, b))])
    },
  }
}

function grown<Numbers extends Int32Array | Uint8Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from)
  return to
}

const mostRaws = 200_000
const lettersOf = (text: string) => fold(text).replaceAll(' ', '')

function accentsOf(raw: string): string | undefined {
  const pieces = raw.normalize('NFC').split(/[^\p{ASCII}’‘]+/u)
  return pieces.length > 1 ? pieces.map(lettersOf).join('?') : undefined
}

function formsOf(raw: string): string[] {
  const umlauts = foldWithUmlauts(raw)?.replaceAll(' ', '')
  return [...(umlauts === undefined ? [] : [umlauts]), ...misread(raw).map(lettersOf)]
}

function nameOf(
  name: Pick<Name, 'index' | 'text' | 'forms' | 'unreadable' | 'accents' | 'isMarked' | 'isForeign'>,
): Name {
  const letters = name.text.replaceAll(' ', '')
  const mask = maskOf(letters)
  return {
    ...name,
    letters,
    script: scriptOf(letters),
    sound: soundOf(name.text),
    words: name.text.split(' '),
    mask,
    variety: bits(mask),
  }
}

function maskOf(letters: string): number {
  let mask = 0
  for (let i = 0; i < letters.length; i++) mask |= 1 << ((letters.charCodeAt(i) - 97) % 32)
  return mask
}

/** How two names compare. Symmetric. */
function compareNames(a: Name, b: Name): NameLevel {
  if (a.isForeign !== b.isForeign && a.text === b.text) return 'variant'
  if (a.text === b.text || a.forms.includes(b.letters) || b.forms.includes(a.letters)) return 'same'
  const shorter = Math.min(a.letters.length, b.letters.length)
  if (shorter <= 1) return a.letters[0] === b.letters[0] ? 'initial' : 'different'
  if (haveLittleInCommon(a, b)) return 'different'
  if (a.letters === b.letters || ((a.sound === b.sound || a.script === b.script) && shorter >= 3)) return 'variant'
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
const haveLittleInCommon = (a: Name, b: Name) => isLittle(a.mask & b.mask, a.variety, b.variety)

const isLittle = (shared: number, varietyA: number, varietyB: number) =>
  bits(shared) * 2 < (varietyA < varietyB ? varietyA : varietyB)

const sharesWord = (a: Name, b: Name) =>
  (a.words.length > 1 || b.words.length > 1) && a.words.some((word) => word.length >= 3 && b.words.includes(word))

const startsAlike = (a: string, b: string) => a.startsWith(b) || b.startsWith(a)

function bits(mask: number): number {
  let v = mask - ((mask >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/**
 * Remembers the last outcomes in a table of fixed size, so that comparing a million pairs costs no growing memory. Few
 * names have few pairs: a small school gets a small table.
 */
function createMemory(names: number) {
  const width = Math.min(20, Math.max(6, Math.ceil(2 * Math.log2(names))))
  const size = 1 << width
  const pairs = new Float64Array(size).fill(-1)
  const outcomes = new Uint8Array(size)
  return (a: number, b: number, compute: () => number): number => {
    const [low, high] = a < b ? [a, b] : [b, a]
    const pair = high * 0x4000000 + low
    const place = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> (32 - width)
    if (pairs[place] === pair) return byteAt(outcomes, place)
    const outcome = compute()
    pairs[place] = pair
    outcomes[place] = outcome
    return outcome
  }
}
