import { type Adapter, type Call, callNames } from './adapter.ts'

/** A system under test that is open: its calls, what it lacks, and how to let it go. */
export type OpenSystem = {
  readonly adapter: Adapter
  /** Calls that this system does not have, beside the required ones. */
  readonly lacks: ReadonlySet<Call>
  /** What its process wrote to stderr since the last `reset`. Absent: it has no process that we started. */
  readonly output?: () => string
  /** Says which story begins, so that what its process writes to stderr is passed on under that name. Absent: it has no process that we started. */
  readonly about?: (story: string) => void
  /** Waits, within bounds, until it has done with a call whose answer came too late. Absent: it is started again then. */
  readonly settle?: () => Promise<void>
  readonly close: () => Promise<void>
}

/** An adapter that is already in this process, as a system. */
export function systemOf(adapter: Partial<Adapter> & { readonly close?: () => Promise<void> }): OpenSystem {
  const lacks = new Set(callNames.filter((call) => typeof adapter[call] !== 'function'))
  return { adapter: adapter as Adapter, lacks, close: async () => adapter.close?.() }
}

/**
 * An adapter of somebody else in this process, as a system. Questions and answers are copies, as over any line: who answers with the
 * records that they hold themselves would change with the next call what was seen before it.
 */
export function copyingSystem(adapter: Partial<Adapter> & { readonly close?: () => Promise<void> }): OpenSystem {
  const { lacks, close } = systemOf(adapter)
  const own = adapter as Record<Call, (question: unknown, signal?: AbortSignal) => unknown>
  const copies = callNames
    .filter((call) => !lacks.has(call))
    .map((call) => [
      call,
      async (question: unknown, signal?: AbortSignal) => sent(await own[call](sent(question), signal)),
    ])
  return { adapter: Object.fromEntries(copies) as Adapter, lacks, close }
}

const sent = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))

/** Asks one call of a system that is elsewhere. `signal`: the answer is no longer waited for. */
export type Ask = (call: Call, question: unknown, signal?: AbortSignal) => Promise<unknown>

/** A system that is elsewhere; `listing` is what it says that it has, `{"calls": […]}` or just the names. Absent: everything. */
export function remoteSystem(listing: unknown, ask: Ask): Pick<OpenSystem, 'adapter' | 'lacks'> {
  const told = Array.isArray(listing) ? listing : (listing as { readonly calls?: unknown } | null)?.calls
  const has = new Set<unknown>(Array.isArray(told) ? told : callNames)
  const adapter: Record<string, unknown> = {}
  for (const call of callNames.filter((name) => has.has(name)))
    adapter[call] = (question: unknown, signal?: AbortSignal) => ask(call, question ?? {}, signal)
  const { lacks } = systemOf(adapter)
  return { adapter: adapter as Adapter, lacks }
}
