import { ToolError } from '../../src/tool-error.ts'
import { type Adapter, type Call, calls } from './adapter.ts'
import { AdapterFailure, type OpenSystem } from './transport.ts'

/** The same system; whatever one of its calls throws is known to come from there. A system that is gone stays gone. */
export function guarded(system: OpenSystem): OpenSystem {
  return aroundCalls(system, async (call, ask) => {
    try {
      return await ask()
    } catch (error) {
      if (error instanceof AdapterFailure) throw error
      if (error instanceof ToolError && error.code === 'E_SUT_UNREACHABLE') throw error
      throw new AdapterFailure(`${call}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
    }
  })
}

/** The same system with something around each call that it has. `ask` carries the call out. */
export function aroundCalls(
  system: OpenSystem,
  around: (call: Call, ask: () => Promise<unknown>, question: unknown) => Promise<unknown>,
): OpenSystem {
  const has = (Object.keys(calls) as Call[]).filter((call) => typeof system.adapter[call] === 'function')
  const adapter = Object.fromEntries(
    has.map((call) => [
      call,
      (question: unknown) =>
        around(
          call,
          () => (system.adapter[call] as (question: unknown) => Promise<unknown>).call(system.adapter, question),
          question,
        ),
    ]),
  ) as unknown as Adapter
  return { ...system, adapter }
}
