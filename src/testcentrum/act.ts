import type { Backoff } from './client/retry.ts'
import type { UwlrClient } from './client/uwlr-client.ts'
import type { Clock, Sleep } from './clock.ts'
import type { ActieveKoppeling } from './koppelen/koppeling.ts'
import type { Ledger } from './ledger.ts'

/** What an act works with: what a testcentrum knows at that moment, and how it speaks with a LAS. */
export type Workings = {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly sleep: Sleep
  /** Absent: half a minute in all. */
  readonly backoff: Backoff | undefined
  readonly clientFor: (koppeling: ActieveKoppeling) => UwlrClient
  readonly xsdversieOf: (koppeling: string) => '2.2' | '2.3'
}

/**
 * Part of something that needs the LAS, up to where that is asked: synchronous, so that nothing changes meanwhile. It may run more than
 * once, on what others changed by then, so it keeps nothing for itself.
 */
export type Act<Outcome> = (on: Workings) => Step<Outcome>

/** How far an act came. `ask` speaks with the LAS, outside of everything, and gives what is to be done with the answer. */
export type Step<Outcome> =
  | { readonly kind: 'klaar'; readonly outcome: Outcome }
  | { readonly kind: 'vraag'; readonly ask: () => Promise<Act<Outcome>> }

export const klaar = <Outcome>(outcome: Outcome): Step<Outcome> => ({ kind: 'klaar', outcome })

/** An act with all that follows from it; `run` does each part. */
export async function inSteps<Outcome>(
  first: Act<Outcome>,
  run: (act: Act<Outcome>) => Step<Outcome> | Promise<Step<Outcome>>,
): Promise<Outcome> {
  for (let act = first; ; ) {
    const step = await run(act)
    if (step.kind === 'klaar') return step.outcome
    act = await step.ask()
  }
}
