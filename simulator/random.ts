import { itemAt } from '../src/within.ts'
/**
 * A named stream of random numbers. The same (seed, name) gives the same numbers on every machine and day, and streams
 * never disturb each other: a new field with a new name reshuffles nothing. The only door for chance in this room.
 */
export type Random = {
  /** A number from 0 up to, not including, 1. */
  readonly next: () => number
  /** A whole number from 0 up to, not including, `below`. */
  readonly below: (below: number) => number
  /** True with this probability. */
  readonly chance: (probability: number) => boolean
  readonly pick: <Item>(items: readonly Item[]) => Item
}

// Taken once: looking them up on the global each time costs more than the arithmetic in some contexts.
const { floor, imul } = Math

/** `randomOf('7', '99XX/leerling/17/roepnaam')`. */
export function randomOf(seed: string | number, name: string): Random {
  let [a, b, c, d] = hash(`${seed}/${name}`)
  const next = (): number => {
    // sfc32: small, fast, and made of 32-bit integer steps that every engine does alike.
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    c |= 0
    return (t >>> 0) / 4294967296
  }
  for (let warmUp = 0; warmUp < 12; warmUp++) next()
  const below = (limit: number) => floor(next() * limit)
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('pick needs at least one item')
      return itemAt(items, below(items.length))
    },
  }
}

/**
 * Numbers by place instead of by turn: place 17 of `99XX/leerling/roepnaam` is the same number whoever asked what before,
 * so a field can be left out, added or asked twice and nothing else moves. A whole number from 0 up to 2^32.
 */
export type Draws = (place: number) => number

/** `drawsOf('7', '99XX/leerling/roepnaam')`. The text is hashed once; each draw is then a handful of integer steps. */
export function drawsOf(seed: string | number, name: string): Draws {
  const [a, b, c, d] = hash(`${seed}/${name}`)
  return (place) => mix(place, a, b, c, d)
}

/**
 * The numbers that `drawsOf` gives for the places 0, `step`, 2 × `step`, … at once, less than half the time each. They stand
 * in memory that is used again: until the next call with the same `column`, which is there for who needs two at a time.
 */
export function drawColumn(
  seed: string | number,
  name: string,
  count: number,
  column: 0 | 1 = 0,
  step = 1,
): Uint32Array {
  if (columns[column].length < count) columns[column] = new Uint32Array(count)
  const target = columns[column]
  const [a, b, c, d] = hash(`${seed}/${name}`)
  for (let place = 0; place < count; place++) target[place] = mix(place * step, a, b, c, d)
  return target
}

const columns: [Uint32Array, Uint32Array] = [new Uint32Array(0), new Uint32Array(0)]

/** A keyed 32-bit finalizer: three rounds of xorshift-multiply, one word of the key before each. */
function mix(place: number, a: number, b: number, c: number, d: number): number {
  let x = (place + a) | 0
  x = imul(x ^ (x >>> 16), 0x21f0aaad) ^ b
  x = imul(x ^ (x >>> 15), 0x735a2d97) + c
  x = imul(x ^ (x >>> 15), 0x846ca68b) ^ d
  return (x ^ (x >>> 16)) >>> 0
}

/** True for this share (0 to 1) of all draws. */
export function chanceOf(draw: number, probability: number): boolean {
  return draw < probability * 4294967296
}

/** A draw as a whole number from 0 up to, not including, `limit`. */
export function drawBelow(draw: number, limit: number): number {
  return floor((draw / 4294967296) * limit)
}

/** 128 bits out of a text (cyrb128). */
function hash(text: string): [number, number, number, number] {
  let h1 = 1779033703
  let h2 = 3144134277
  let h3 = 1013904242
  let h4 = 2773480762
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i)
    h1 = h2 ^ imul(h1 ^ k, 597399067)
    h2 = h3 ^ imul(h2 ^ k, 2869860233)
    h3 = h4 ^ imul(h3 ^ k, 951274213)
    h4 = h1 ^ imul(h4 ^ k, 2716044179)
  }
  h1 = imul(h3 ^ (h1 >>> 18), 597399067)
  h2 = imul(h4 ^ (h2 >>> 22), 2869860233)
  h3 = imul(h1 ^ (h3 >>> 17), 951274213)
  h4 = imul(h2 ^ (h4 >>> 19), 2716044179)
  return [(h1 ^ h2 ^ h3 ^ h4) | 0, (h2 ^ h1) | 0, (h3 ^ h1) | 0, (h4 ^ h1) | 0]
}
