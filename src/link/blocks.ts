import { byteAt, intAt, itemAt, numberAt, wordAt } from '../within.ts'
import type { Roster } from './people.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Candidate search: existing people are filed in drawers under several keys, and an incoming person is compared only with
 * those who share a drawer. Each key allows other fields to be wrong, so somebody is found when about two of given name,
 * surname and birth date are nearly right, whichever field a name stands in. A drawer that holds too many says too
 * little and is skipped: finer keys find those.
 */
export type Blocks = {
  /** Calls back once for every existing person who shares a drawer with incoming person `i`. */
  readonly candidatesOf: (i: number, found: (existing: number) => void) => void
}

const fullDrawer = 100
/** In a long list a drawer of one fact alone, or of pieces of names, fills with its length: finer drawers hold who is meant. */
const longList = 10_000
const fullCoarseDrawer = 20
/** Kinds of key: date; sound of a name; that and the year; how both names start; how they end. */
const coarse: ReadonlySet<number> = new Set([1, 2, 3, 8, 9])
/** Key and person share one exact number: 32 bits of key, 21 bits of person. */
const room = 2 ** 21

export function createBlocks(existing: Roster, incoming: Roster, vocabulary: Vocabulary): Blocks {
  if (existing.size > room) throw new RangeError(`At most ${room} existing people at a time`)
  const { keysOf, kinds } = createKeys(vocabulary)
  const roomOf = (kind: number) => (existing.size > longList && coarse.has(kind) ? fullCoarseDrawer : fullDrawer)
  const rooms = Uint8Array.from({ length: mostKinds }, (_, kind) => roomOf(kind))
  const entries = new Float64Array(existing.size * mostKeys)
  let count = 0
  for (let e = 0; e < existing.size; e++) for (const key of keysOf(existing, e)) entries[count++] = key * room + e
  const sorted = entries.subarray(0, count).sort()
  const drawers = Uint32Array.from(sorted, (entry) => Math.floor(entry / room))
  const people = Int32Array.from(sorted, (entry) => entry % room)
  const seen = new Int32Array(existing.size).fill(-1)
  return {
    candidatesOf: (i, found) => {
      for (const [place, key] of keysOf(incoming, i).entries()) {
        const start = firstAtLeast(drawers, key)
        if (drawers[start + byteAt(rooms, numberAt(kinds, place))] === key) continue
        for (let at = start; drawers[at] === key; at++) {
          const e = intAt(people, at)
          if (seen[e] === i) continue
          seen[e] = i
          found(e)
        }
      }
    },
  }
}

const mostKeys = 20
const mostKinds = 13

/** The keys of one person, and of which kinds the last were. A field that is absent gives no key; given name and surname give keys without telling which is which. */
function createKeys(vocabulary: Vocabulary) {
  const sounds = new Map<string, number>()
  const soundOf = (place: number) => {
    const { sound } = itemAt(vocabulary.names, place)
    const known = sounds.get(sound)
    if (known !== undefined) return known
    sounds.set(sound, sounds.size + 1)
    return sounds.size
  }
  const startOf = (place: number) => packed(itemAt(vocabulary.names, place).letters.slice(0, 3))
  const endOf = (place: number) => packed(itemAt(vocabulary.names, place).letters.slice(-3))
  const keys: number[] = []
  const kinds: number[] = []

  const keysOf = (roster: Roster, index: number): readonly number[] => {
    keys.length = 0
    kinds.length = 0
    const school = intAt(roster.school, index)
    const given = intAt(roster.given, index)
    const surname = intAt(roster.surname, index)
    const date = intAt(roster.day, index)
    const [year, month, day] = [Math.floor(date / 10000), Math.floor(date / 100) % 100, date % 100]
    const file = (kind: number, a: number, b: number, c = 0) => {
      keys.push(hash(kind, school, a, b, c))
      kinds.push(kind)
    }
    const pair = (kind: number, a: number, b: number, c = 0) => file(kind, Math.min(a, b), Math.max(a, b), c)

    if (date !== 0) pair(1, month, day, year)
    for (const name of [given, surname]) {
      if (name < 0) continue
      const sound = soundOf(name)
      file(2, sound, 0)
      if (date === 0) continue
      file(3, sound, year)
      file(4, sound, year, month)
      file(5, sound, month, day)
      file(6, packed(itemAt(vocabulary.names, name).letters.slice(0, 1)), date)
    }
    if (given < 0 || surname < 0) return keys
    pair(7, soundOf(given), soundOf(surname))
    pair(8, startOf(given), startOf(surname))
    pair(9, endOf(given), endOf(surname))
    if (date === 0) return keys
    const a = packed(itemAt(vocabulary.names, given).letters.slice(0, 1))
    const b = packed(itemAt(vocabulary.names, surname).letters.slice(0, 1))
    pair(10, a, b, year * 100 + month)
    pair(11, a, b, year * 100 + day)
    pair(12, a, b, month * 100 + day)
    return keys
  }
  return { keysOf, kinds: kinds as readonly number[] }
}

/** Up to three letters as one number. */
function packed(letters: string): number {
  let number = letters.length
  for (let i = 0; i < letters.length; i++) number = number * 0x10000 + letters.charCodeAt(i)
  return number % 0xffffffff
}

/** 32 bits; a chance meeting of two keys costs one comparison and no mistake. */
function hash(kind: number, school: number, a: number, b: number, c: number): number {
  let h = Math.imul(kind + 1, 0x9e3779b1)
  for (const part of [school, a, b, c]) {
    h = Math.imul(h ^ part, 0x85ebca6b)
    h ^= h >>> 13
    h = Math.imul(h, 0xc2b2ae35)
    h ^= h >>> 16
  }
  return h >>> 0
}

function firstAtLeast(sorted: Uint32Array, key: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (wordAt(sorted, middle) < key) low = middle + 1
    else high = middle
  }
  return low
}
