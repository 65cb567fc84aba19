import { chanceOf, drawsOf } from '../random.ts'
import type { Storing, StoringCall, Teller, Tellers, When } from './storing.ts'

/** What strikes one call, and the counts to hand in with the next. */
export type Struck = {
  /** Milliseconds to wait, all delays that strike together. 0 for none. */
  readonly wait: number
  /** The one other thing that goes wrong. Absent for none. */
  readonly storing?: Storing
  readonly tellers: Tellers
}

/**
 * Which storingen strike this call. Delays add up; of the others the first in the list that wants to strike does, and the
 * ones after it keep their turn. Chance is drawn by place from `seed`, so it depends on the number of the call alone.
 */
export function decide(
  storingen: readonly Storing[],
  call: StoringCall,
  { tellers, seed }: { readonly tellers: Tellers; readonly seed: string | number },
): Struck {
  let wait = 0
  let struck: Storing | undefined
  const next = new Map<string, Teller>()
  for (const storing of storingen) {
    const { calls, strikes } = tellers.get(storing.id) ?? { calls: 0, strikes: 0 }
    if (!fits(storing.when, call)) {
      next.set(storing.id, { calls, strikes })
      continue
    }
    const isDelay = storing.soort === 'vertraging'
    const strikesNow = (isDelay || struck === undefined) && isTurn(storing, calls + 1, strikes, seed)
    next.set(storing.id, { calls: calls + 1, strikes: strikes + (strikesNow ? 1 : 0) })
    if (!strikesNow) continue
    if (isDelay) wait += storing.ms
    else struck = storing
  }
  return { wait, ...(struck === undefined ? {} : { storing: struck }), tellers: next }
}

const fits = ({ operation, school, klantcode }: When, call: StoringCall): boolean =>
  (operation === undefined || operation === call.operation) &&
  (school === undefined || school === call.school) &&
  (klantcode === undefined || klantcode === call.klantcode)

function isTurn({ id, when }: Storing, number: number, strikes: number, seed: string | number): boolean {
  const { call, from = 1, to = Number.POSITIVE_INFINITY, every = 1, probability, times } = when
  if (times !== undefined && strikes >= times) return false
  if (call !== undefined && number !== call) return false
  if (number < from || number > to || number % every !== 0) return false
  return probability === undefined || chanceOf(drawsOf(seed, `storing/${id}`)(number), probability)
}
