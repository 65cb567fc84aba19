import type { Sleep } from '../clock.ts'

/** How long to wait before the 2nd, 3rd, … attempt, in milliseconds. As many extra attempts as there are entries. */
export type Backoff = readonly number[]

/** Half a minute in all: long enough for a restart of the LAS, short enough for the person who waits. */
export const defaultBackoff: Backoff = [1_000, 4_000, 10_000, 15_000]

type Failing = { readonly kind: string; readonly faultcode?: string }

/** Does it make sense to ask again? Only where the LAS is busy or could not be heard (edge cases I09, I12). */
export const isPassing = (answer: Failing): boolean =>
  answer.kind === 'onbereikbaar' || answer.faultcode === 'Server.TijdelijkNietBeschikbaar'

/** Asks until the answer is no longer a passing failure, or the back-off is used up; then gives the last answer. */
export async function withRetry<Answer extends Failing>(
  ask: () => Promise<Answer>,
  sleep: Sleep,
  backoff: Backoff = defaultBackoff,
): Promise<Answer> {
  let answer = await ask()
  for (const pause of backoff) {
    if (!isPassing(answer)) return answer
    await sleep(pause)
    answer = await ask()
  }
  return answer
}
