import type { Call } from './adapter.ts'
import { type Adapter, callNames } from './adapter.ts'
import type { OpenSystem } from './system.ts'

/** The same system with something around each call that it has. `ask` carries the call out. */
export function aroundCalls(
  system: OpenSystem,
  around: (call: Call, ask: () => Promise<unknown>, question: unknown) => Promise<unknown>,
): OpenSystem {
  const has = callNames.filter((call) => typeof system.adapter[call] === 'function')
  const adapter = Object.fromEntries(
    has.map((call) => {
      const work = system.adapter[call] as (question: unknown) => Promise<unknown>
      return [
        call,
        (question: unknown) => around(call, async () => await work.call(system.adapter, question), question),
      ]
    }),
  ) as Adapter
  return { ...system, adapter }
}
