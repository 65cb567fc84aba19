import { addAt, floatAt, itemAt, shortAt } from '../../src/within.ts'

const { floor } = Math

/** Turns one draw (0 up to 2^32) into an item; items come out in proportion to their weights. */
export type Weighted<Item> = (draw: number) => Item

/**
 * Walker's alias method: one draw, one comparison, whatever the length of the table.
 * Weights are any positive numbers; only their proportions count.
 */
export function weighted<Item>(entries: readonly (readonly [item: Item, weight: number])[]): Weighted<Item> {
  const table = aliasTable(entries.map(([, weight]) => weight))
  const items = entries.map(([item]) => item)
  return (draw) => itemAt(items, pickPlace(table, draw))
}

/** A row of weights, made ready for drawing. */
export type AliasTable = {
  /** Of each place the share of its draws that it keeps. */
  readonly own: Float64Array
  /** Who has the rest of place 3, and place 3: at 6 and 7. */
  readonly either: Uint16Array
}

export function aliasTable(weights: readonly number[]): AliasTable {
  const count = weights.length
  if (count === 0) throw new RangeError('a weighted table needs at least one entry')
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const share = Float64Array.from(weights, (weight) => (weight / total) * count)
  const own = new Float64Array(count).fill(1)
  const either = Uint16Array.from({ length: count * 2 }, (_, index) => index >> 1)
  const places = Array.from(share.keys())
  const poor = places.filter((place) => floatAt(share, place) < 1)
  const rich = places.filter((place) => floatAt(share, place) >= 1)
  for (let giver = rich.pop(); giver !== undefined; ) {
    const taker = poor.pop()
    if (taker === undefined) break
    own[taker] = floatAt(share, taker)
    either[taker * 2] = giver
    addAt(share, giver, floatAt(share, taker) - 1)
    if (floatAt(share, giver) >= 1) continue
    poor.push(giver)
    giver = rich.pop()
  }
  return { own, either }
}

/** The place on which a draw falls. Without a branch: no processor guesses this one right, and a wrong guess costs most. */
export function pickPlace({ own, either }: AliasTable, draw: number): number {
  const place = (draw / 4294967296) * own.length
  const index = place >>> 0
  return shortAt(either, (index << 1) - (floor(place - index - floatAt(own, index)) | 0))
}
