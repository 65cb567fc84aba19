import type { Call } from './adapter.ts'
import { type Adapter, callNames } from './adapter.ts'
import type { OpenSystem } from './system.ts'

/** The same system with something around each call that it has. `ask` carries the call out, with another question where one is given. */
export function aroundCalls(
  system: OpenSystem,
  around: (call: Call, ask: (instead?: unknown) => Promise<unknown>, question: unknown) => Promise<unknown>,
): OpenSystem {
  const has = callNames.filter((call) => typeof system.adapter[call] === 'function')
  const adapter = Object.fromEntries(
    has.map((call) => {
      const work = system.adapter[call] as (question: unknown) => Promise<unknown>
      return [
        call,
        (question: unknown) =>
          around(call, async (instead = question) => await work.call(system.adapter, instead), question),
      ]
    }),
  ) as Adapter
  return { ...system, adapter }
}
