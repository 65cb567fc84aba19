import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Caller, Refusal } from '../../src/door.ts'
import { sendRefusal } from '../port/refuse-at-the-door.ts'
import type { Served } from '../port/served.ts'
import { locate } from '../wire/locate.ts'
import type { Allowance, TooMuch } from './allowance.ts'
import { mayUse, notYours } from './guard.ts'

export type PorterParts = {
  readonly simulator: Served
  readonly callerOf: (request: IncomingMessage) => Caller | undefined
  readonly allowance: Allowance
  readonly onTooMuch?: (tooMuch: TooMuch) => void
}

/**
 * Stands behind the door where teams share a simulator: lets nobody take more than its team may, and nobody work in the testcentrum of
 * another's world. Gives whether the request goes on; else it was answered. `path` without query.
 */
export const createPorter =
  ({ simulator, callerOf, allowance, onTooMuch }: PorterParts) =>
  (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    const place = locate(path)
    const caller = place.kind === 'uwlr' ? undefined : callerOf(request)
    // A message is of the team whose world it is for, whoever sends it.
    const team = place.kind === 'uwlr' ? simulator.world(place.world)?.team : caller?.team
    const tooMuch = allowance.ask(team)
    if (tooMuch !== undefined) {
      onTooMuch?.(tooMuch)
      sendRefusal(refusalOf(tooMuch), response, tooMuch.seconds)
      return false
    }
    const others = caller && othersTestcentrum(caller, request, path)
    if (others !== undefined) {
      sendRefusal(others, response)
      return false
    }
    const { socket } = request
    const [read, written] = [socket.bytesRead, socket.bytesWritten]
    response.once('close', () => allowance.take(team, socket.bytesRead - read + (socket.bytesWritten - written)))
    return true

    function othersTestcentrum(who: Caller, { method }: IncomingMessage, at: string): Refusal | undefined {
      const [, name] = /^\/testcentrum\/worlds\/([^/]+)/.exec(at) ?? []
      if (name === undefined) return undefined
      const owner = simulator.world(decoded(name))?.team
      return mayUse(who, owner, method === 'GET' || method === 'HEAD')
        ? undefined
        : { code: 'not-yours', ...notYours(owner) }
    }
  }

/** As the API behind it reads it; what cannot be read it refuses itself. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

const refusalOf = ({ team, of, seconds }: TooMuch): Refusal => ({
  code: 'too-much',
  detail: `${team === undefined ? 'What is of no team' : `Team ${team}`} had as many ${of} as it may for now.`,
  next: `Ask again in ${seconds} s (Retry-After); who manages can allow more (limits).`,
})
