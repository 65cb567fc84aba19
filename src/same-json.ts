import { isDeepStrictEqual } from 'node:util'

/**
 * Do two values say the same in JSON? In what order the fields of an object stand says nothing, and there are languages that
 * give them in another one each time.
 */
export const isSameJson = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other) || isDeepStrictEqual(one, other)

/** The same with the fields of every object in the order of the alphabet, and without those that have no value: to be told apart as text. */
export function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, inOneOrder(one)]),
  )
}
