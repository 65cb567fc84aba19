import { keptByText } from '../once.ts'
import { byteAt, itemAt } from '../within.ts'
import { latinised } from './alphabets.ts'
import { bits, compareNames, levelIndex, type Name } from './compare-names.ts'
import { fold, foldWithUmlauts, hasRemark, isNoName } from './fold.ts'
import { createGlance } from './glance.ts'
import { markedOut, misread, readablePieces, repaired } from './repair.ts'
import { scriptOf } from './romanise.ts'
import { soundOf } from './sound.ts'

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
  const glance = createGlance()
  let remember: ReturnType<typeof createMemory> | undefined
  const different = levelIndex.different
  const placeOf = (raw: string): number => {
    const { identity, read } = readings.of(raw, () => readingOf(raw))
    const known = places.get(identity)
    if (known !== undefined) return known
    places.set(identity, names.length)
    const name = { ...read, index: names.length }
    glance.add(name)
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
      if (glance.areDifferent(a, b)) return different
      remember ??= createMemory(names.length)
      return remember(a, b, () => levelIndex[compareNames(itemAt(names, a), itemAt(names, b))])
    },
  }
}

const mostRaws = 200_000

/** A name without its place in a vocabulary; of two ways to write it `identity` says whether they are one name. */
type Reading = { readonly identity: string; readonly read: Omit<Name, 'index'> }

/** The names of a large school and those of its EA, read before. */
const readings = keptByText<Reading>(20_000)

function readingOf(raw: string): Reading {
  const whole = repaired(raw)
  const latin = latinised(whole)
  const text = fold(latin ?? whole)
  const forms = formsOf(whole)
  const pieces = readablePieces(whole)
  const unreadable = pieces.length > 1 ? pieces.map(lettersOf).join('?') : undefined
  const accents = accentsOf(whole)
  const marked = markedOut(whole, lettersOf)
  const isMarked = hasRemark(whole)
  return {
    identity: [text, ...forms, unreadable ?? '', accents ?? '', marked ?? '', latin !== undefined, isMarked].join('|'),
    read: nameOf({ text, forms, unreadable, accents, markedOut: marked, isMarked, isForeign: latin !== undefined }),
  }
}

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
  name: Pick<Name, 'text' | 'forms' | 'unreadable' | 'accents' | 'markedOut' | 'isMarked' | 'isForeign'>,
): Omit<Name, 'index'> {
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
