/**
 * What stands at a place of a column that is within by how the place was come by: the turn of a loop over it, or a place
 * that another column gave. A place outside is a bug of ours and is thrown as one, with the place and the size.
 *
 * One reader per kind of column, each written out: a reader that has seen every kind of list is slow, and these stand in
 * the innermost loops of linking and generating.
 */
export function itemAt<Item>(items: readonly (Item | undefined)[], place: number): Item {
  const item = items[place]
  return item === undefined ? outside(items, place) : item
}

export function numberAt(numbers: readonly number[], place: number): number {
  const number = numbers[place]
  return number === undefined ? outside(numbers, place) : number
}

export function floatAt(floats: Float64Array, place: number): number {
  const float = floats[place]
  return float === undefined ? outside(floats, place) : float
}

export function intAt(ints: Int32Array, place: number): number {
  const int = ints[place]
  return int === undefined ? outside(ints, place) : int
}

export function wordAt(words: Uint32Array, place: number): number {
  const word = words[place]
  return word === undefined ? outside(words, place) : word
}

export function shortAt(shorts: Uint16Array | Int16Array, place: number): number {
  const short = shorts[place]
  return short === undefined ? outside(shorts, place) : short
}

export function byteAt(bytes: Uint8Array | Int8Array, place: number): number {
  const byte = bytes[place]
  return byte === undefined ? outside(bytes, place) : byte
}

/** The last of a list that has one. */
export const lastOf = <Item>(items: readonly Item[]): Item => itemAt(items, items.length - 1)

/** Lets go of what a map was given first, where it holds as much as it may. */
export function makeRoom<Key>(map: Map<Key, unknown>, most: number): void {
  if (map.size < most) return
  const [oldest] = map.keys()
  if (oldest !== undefined) map.delete(oldest)
}

/** What a map has of a key that was read off it or put into it before; a key that it has not is a bug of ours too. */
export function held<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key)
  if (value === undefined) throw new RangeError(`There is no ${String(key)} in a map of ${map.size}.`)
  return value
}

/** Adds to what stands at a place. */
export function addAt(floats: Float64Array, place: number, amount: number): void {
  floats[place] = floatAt(floats, place) + amount
}

function outside({ length }: ArrayLike<unknown>, place: number): never {
  throw new RangeError(`There is no place ${place} in a column of ${length}.`)
}
