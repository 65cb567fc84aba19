import type { IncomingMessage } from 'node:http'
import type { Caller } from '../../src/door.ts'

const known = new WeakMap<IncomingMessage, Caller>()

/** Keeps whose token came with a request, for what answers it beside the simulator. */
export function keepWhoAsks(request: IncomingMessage, caller: Caller | undefined): void {
  if (caller !== undefined) known.set(request, caller)
}

/** Whose token came with a request. Undefined: teams have no tokens here, so who is in may do everything. */
export const whoAsks = (request: IncomingMessage): Caller | undefined => known.get(request)
