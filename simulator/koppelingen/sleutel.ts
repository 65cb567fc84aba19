import { drawBelow, drawsOf } from '../random.ts'

/** Letters and digits that nobody reads as another one: no 0 and O, no 1, I and l (edge case F04). */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789'

const length = 40

/**
 * The LAS's own unique key: 40 letters and digits (the schema allows 64). The same seed, koppeling and turn give the same
 * key, so that a world repeats. `turn` counts the keys given out for this koppeling before.
 */
export function sleutelOf(seed: string | number, koppelingId: string, turn: number): string {
  const draw = drawsOf(seed, `koppeling/${koppelingId}/sleutel/${turn}`)
  return Array.from({ length }, (_, place) => alphabet[drawBelow(draw(place), alphabet.length)]).join('')
}
