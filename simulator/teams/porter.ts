import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Caller, Refusal } from '../../src/door.ts'
import { sendRefusal } from '../port/refuse-at-the-door.ts'
import type { Served } from '../port/served.ts'
import { locate } from '../wire/locate.ts'
import type { Allowance, TooMuch } from './allowance.ts'
import { mayUse, notYours } from './guard.ts'
import type { Teams } from './teams.ts'

export type PorterParts = {
  readonly simulator: Served
  readonly callerOf: (request: IncomingMessage) => Caller | undefined
  readonly allowance: Allowance
  readonly limitsOf: Teams['limitsOf']
  readonly onTooMuch?: (tooMuch: TooMuch) => void
}

/**
 * Stands behind the door where teams share a simulator: lets nobody take more than its team may, and nobody work in the testcentrum of
 * another's world. Gives whether the request goes on; else it was answered. `path` without query.
 */
export const createPorter =
  ({ simulator, callerOf, allowance, limitsOf, onTooMuch }: PorterParts) =>
  (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    const place = locate(path)
    const caller = place.kind === 'uwlr' ? undefined : callerOf(request)
    // A message is of the team whose world it is for, whoever sends it.
    const team = place.kind === 'uwlr' ? simulator.world(place.world)?.team : caller?.team
    const tooMuch = allowance.ask(team) ?? tooMuchStored(team, request)
    if (tooMuch !== undefined) {
      onTooMuch?.(tooMuch)
      sendRefusal(refusalOf(tooMuch), response, 'seconds' in tooMuch ? tooMuch.seconds : undefined)
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

    /** Of what may add something: who looks or takes away is let in, or it could never be less. */
    function tooMuchStored(of: string | undefined, { method = 'GET' }: IncomingMessage): TooMuch | undefined {
      if (of === undefined || /^(?:GET|HEAD|DELETE)$/.test(method)) return undefined
      const { megabytesStored } = limitsOf(of)
      if (megabytesStored === undefined) return undefined
      const held = simulator.heldBy?.(of) ?? 0
      return held < megabytesStored * megabyte ? undefined : { team: of, of: 'stored', megabytes: held / megabyte }
    }

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

const megabyte = 1024 * 1024

const refusalOf = (tooMuch: TooMuch): Refusal =>
  tooMuch.of === 'stored'
    ? {
        code: 'too-much-stored',
        detail: `The worlds of team ${tooMuch.team} take ${tooMuch.megabytes.toFixed(1)} MB, as much as they may.`,
        next: 'DELETE a world of it, its snapshots or its journal (/control/worlds/NAME/journal); who manages can allow more (limits.megabytesStored).',
      }
    : {
        code: 'too-much',
        detail: `${tooMuch.team === undefined ? 'What is of no team' : `Team ${tooMuch.team}`} had as many ${tooMuch.of} as it may for now.`,
        next: `Ask again in ${tooMuch.seconds} s (Retry-After); who manages can allow more (limits).`,
      }
