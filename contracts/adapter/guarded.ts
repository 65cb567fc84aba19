import { ToolError } from '../../src/tool-error.ts'
import { type Adapter, type Call, calls } from './adapter.ts'
import { AdapterFailure, type OpenSystem } from './transport.ts'

/** How long a system may take over one call, in milliseconds, unless somebody says otherwise. */
export const ordinaryPatience = 10_000

/** The system gave no answer in time. */
export class AdapterHangs extends AdapterFailure {}

/**
 * The same system, of which everything that goes wrong in a call is its own failure: whatever it throws comes out as an
 * {@link AdapterFailure} with what was thrown as its cause and the stack of that, and a call without an answer within
 * `patience` milliseconds as an {@link AdapterHangs}. What is thrown beside a call is never the system's.
 */
export function guarded(system: OpenSystem, patience = ordinaryPatience): OpenSystem {
  const adapter: Record<string, unknown> = {}
  for (const call of (Object.keys(calls) as Call[]).filter((name) => !system.lacks.has(name)))
    adapter[call] = (question: unknown) => {
      const ask = system.adapter[call] as (question: unknown) => Promise<unknown>
      return inTime(call, patience, async () => await ask.call(system.adapter, question))
    }
  return { ...system, adapter: adapter as Adapter, close: () => inTime('close', patience, system.close) }
}

async function inTime<Answer>(call: string, patience: number, ask: () => Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new AdapterHangs(`${call} gave no answer within ${patience / 1000} seconds`)),
      patience,
    )
  })
  try {
    return await Promise.race([ask(), tooLate])
  } catch (error) {
    throw error instanceof AdapterFailure ? error : failureOf(error)
  } finally {
    clearTimeout(timer)
  }
}

/** Says what was thrown as the system said it, and points where the system points. */
function failureOf(thrown: unknown): AdapterFailure {
  // That it does not answer at all is said by us: then there is no stack of its own.
  if (thrown instanceof ToolError) return new AdapterFailure(thrown.message)
  const failure = new AdapterFailure(saidBy(thrown), { cause: thrown })
  if (thrown instanceof Error && thrown.stack !== undefined) failure.stack = thrown.stack
  return failure
}

function saidBy(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `it threw ${String(thrown)}`
  return thrown.name === 'Error' && thrown.message !== '' ? thrown.message : String(thrown)
}
