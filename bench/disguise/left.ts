/** What one value was and what it became, of one kind and one secret. */
export type Became = { readonly was: string; readonly now: string }

/** How many pieces of three letters or digits are left, and how many chance leaves. */
export type Left = {
  /** Pieces looked at: of each value once for a secret. */
  readonly pieces: number
  /** Found anywhere in what the value became. */
  readonly anywhere: number
  /** The same in what other values became. */
  readonly anywhereByChance: number
  /** Found at the place where they stood. */
  readonly inPlace: number
  readonly inPlaceByChance: number
}

/** So many other values are looked at for what chance gives. */
const others = 40

/** Of values under one secret. A value that many have counts once: its pieces stand or fall together. */
export function leftOf(all: readonly Became[]): Left {
  const values = [...new Map(all.map((one) => [one.was.toLowerCase(), one.now.toLowerCase()]))]
  const sums = { pieces: 0, anywhere: 0, anywhereByChance: 0, inPlace: 0, inPlaceByChance: 0 }
  for (const [index, [was, now]] of values.entries()) {
    const places = placesOf(was)
    sums.pieces += places.length
    sums.anywhere += anywhereIn(was, places, now)
    sums.inPlace += inPlaceIn(was, places, now)
    const strangers = Array.from({ length: Math.min(others, values.length - 1) }, (_, step) => {
      const place = (index + 1 + step * Math.max(1, Math.floor((values.length - 1) / others))) % values.length
      return values[place]?.[1] ?? ''
    })
    for (const stranger of strangers) {
      sums.anywhereByChance += anywhereIn(was, places, stranger) / strangers.length
      sums.inPlaceByChance += inPlaceIn(was, places, stranger) / strangers.length
    }
  }
  return sums
}

export const sumOf = (all: readonly Left[]): Left =>
  all.reduce((one, other) => ({
    pieces: one.pieces + other.pieces,
    anywhere: one.anywhere + other.anywhere,
    anywhereByChance: one.anywhereByChance + other.anywhereByChance,
    inPlace: one.inPlace + other.inPlace,
    inPlaceByChance: one.inPlaceByChance + other.inPlaceByChance,
  }))

/** Where three letters or digits in a row begin. */
const placesOf = (text: string): readonly number[] =>
  Array.from({ length: Math.max(0, text.length - 2) }, (_, place) => place).filter((place) =>
    /^[\p{L}\p{N}]{3}$/u.test(text.slice(place, place + 3)),
  )

const anywhereIn = (was: string, places: readonly number[], now: string): number =>
  places.filter((place) => now.includes(was.slice(place, place + 3))).length

const inPlaceIn = (was: string, places: readonly number[], now: string): number =>
  places.filter((place) => now.slice(place, place + 3) === was.slice(place, place + 3)).length

/** No more than chance gives: within three times what it spreads. */
export const isChance = (count: number, expected: number): boolean => count <= expected + 3 * Math.sqrt(expected) + 1
