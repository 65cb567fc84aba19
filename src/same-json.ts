import { isDeepStrictEqual } from 'node:util'

/**
 * Do two values say the same in JSON? In what order the fields of an object stand says nothing, and there are languages that
 * give them in another one each time.
 */
export const isSameJson = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other) || isDeepStrictEqual(one, other)
