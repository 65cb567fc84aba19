const { floor } = Math

/** Turns one draw (0 up to 2^32) into an item; items come out in proportion to their weights. */
export type Weighted<Item> = (draw: number) => Item

/**
 * Walker's alias method: one draw, one comparison, whatever the length of the table.
 * Weights are any positive numbers; only their proportions count.
 */
export function weighted<Item>(entries: readonly (readonly [item: Item, weight: number])[]): Weighted<Item> {
  const count = entries.length
  if (count === 0) throw new RangeError('a weighted table needs at least one entry')
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
  const share = entries.map(([, weight]) => (weight / total) * count)
  const own = new Float64Array(count).fill(1)
  const other = new Uint32Array(count)
  const poor = share.flatMap((value, index) => (value < 1 ? [index] : []))
  const rich = share.flatMap((value, index) => (value < 1 ? [] : [index]))
  while (poor.length > 0 && rich.length > 0) {
    const taker = poor.pop()!
    const giver = rich.at(-1)!
    own[taker] = share[taker]!
    other[taker] = giver
    share[giver]! -= 1 - share[taker]!
    if (share[giver]! < 1) poor.push(rich.pop()!)
  }
  const items = entries.map(([item]) => item)
  return (draw) => {
    const place = (draw / 4294967296) * count
    const index = floor(place)
    return items[place - index < own[index]! ? index : other[index]!]!
  }
}
