import { byteAt } from '../../src/within.ts'
import { type Draws, drawColumn, drawsOf } from '../random.ts'
import { ByteText } from './bytes/byte-text.ts'
import type { Settled } from './options.ts'

/** The ECK iD service's form for tests: no real person's ECK iD begins like this. */
export const eckidPrefix = 'https://ketenid.nl/pilot/'

/** ECK iDs for `count` persons: the pilot prefix and 128 hexadecimal characters, 153 in all. */
export function eckidsOf(seed: string | number, stream: string, count: number): readonly string[] {
  const text = new ByteText()
  text.makeRoom(count * 128)
  text.appendHex(drawEckids(seed, stream, count), 0, count * wordsPerEckid)
  const hex = text.bytes.toString('latin1')
  const eckids: string[] = []
  for (let place = 0; place < hex.length; place += 128) eckids.push(eckidPrefix + hex.slice(place, place + 128))
  return eckids
}

/** An ECK iD is 512 bits. */
export const wordsPerEckid = 16

/** The bits of which ECK iDs are the hexadecimal text; until the next column of draws. */
export function drawEckids(seed: string | number, stream: string, count: number): Uint32Array {
  return drawColumn(seed, `${stream}/eckid`, count * wordsPerEckid)
}

/**
 * Keys as a LAS hands them out, unique in the whole school over pupils, teachers and groups: each kind counts in a band
 * of its own. Opaque to everybody else.
 */
export function keyMaker(settled: Settled, stream: string): KeyMaker {
  const draws = drawsOf(settled.seed, `${stream}/key`)
  if (settled.keys === 'guid') return (kind, index) => guid(draws, bands[kind] + index)
  const start = 1_000_000 + Math.floor(draws(0) / 512)
  return (kind, index) => `${start + bands[kind] + index}`
}

export type KeyMaker = (kind: KeyKind, index: number) => string

type KeyKind = 'leerling' | 'leerkracht' | 'groep' | 'samengesteldeGroep' | 'vestiging'

const bands: Readonly<Record<KeyKind, number>> = {
  vestiging: 0,
  groep: 100,
  samengesteldeGroep: 2_000,
  leerkracht: 3_000,
  leerling: 10_000,
}

/** The first 32 bits are a one-to-one mix of the place, so no two places share a GUID. */
function guid(draws: Draws, place: number): string {
  const hex = [0, 1, 2, 3]
    .map((part) =>
      draws(place + part * 0x100000)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('')
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** Nine digits, beginning with 9, that fail the 11-test: no BSN or onderwijsnummer can ever be this. */
export function impossibleBsn(draw: number): number {
  const number = 900_000_000 + (draw % 100_000_000)
  const low = number % 10_000
  if ((byteAt(highSums, (number - low) / 10_000 - 90_000) + byteAt(lowSums, low)) % 11 !== 0) return number
  // Another last digit alone changes the sum by less than 11.
  return number % 10 === 9 ? number - 9 : number + 1
}

/** What the first five and the last four digits add to the sum of the 11-test, modulo 11: this runs for every pupil. */
const highSums = Uint8Array.from({ length: 10_000 }, (_, index) => elevenSum((90_000 + index) * 10_000))
const lowSums = Uint8Array.from({ length: 10_000 }, (_, index) => elevenSum(index))

/** The sum of the 11-test of the BSN, modulo 11: nine digits weighted 9 8 7 6 5 4 3 2 -1. Possible numbers have 0. */
function elevenSum(number: number): number {
  let rest = Math.floor(number / 10)
  let sum = 22 - (number % 10)
  for (let weight = 2; weight <= 9; weight++) {
    sum += (rest % 10) * weight
    rest = Math.floor(rest / 10)
  }
  return sum % 11
}
