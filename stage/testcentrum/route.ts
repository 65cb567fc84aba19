import { ControlProblem, notFound } from '../../simulator/control/problem.ts'
import type { ApiCall, Method, NamesIn, Reply, Route } from '../../simulator/control/route.ts'
import type { Geweigerd } from '../../src/testcentrum/refusal.ts'
import type { Desk, Desks } from './desk.ts'
import type { Bezwaar } from './postbus.ts'

export type DeskRoute = Route<Desks>
export type DeskCall<Body = unknown, Name extends string = string> = ApiCall<Desks, Body, Name>

/** Does something with the desk of the world that is called, as one change; a refusal that is given, not thrown, undoes nothing. */
export type Turn = <Value>(deed: (desk: Desk) => Value | ControlProblem) => Promise<Value>

/** A route under `/worlds/{world}`, all of which is one change; the world is there or the answer is 404. */
export const deskRoute = <Path extends string, Body>(
  method: Method,
  path: Path,
  handle: (desk: Desk, call: DeskCall<Body, NamesIn<Path>>) => Reply | ControlProblem,
): DeskRoute =>
  longRoute(method, path, (turn, call: DeskCall<Body, 'world' | NamesIn<Path>>) => turn((desk) => handle(desk, call)))

/** As {@link deskRoute}, for what asks the LAS: several changes, between which others may have theirs. */
export function longRoute<Path extends string, Body>(
  method: Method,
  path: Path,
  handle: (turn: Turn, call: DeskCall<Body, 'world' | NamesIn<Path>>) => Promise<Reply>,
): DeskRoute {
  return {
    method,
    path: `/worlds/{world}${path}`,
    handle: (some) => {
      const call = some as DeskCall<Body, 'world' | NamesIn<Path>>
      const turn: Turn = async (deed) => {
        const value = await call.target.turn(call.params.world, (desk) => ({ done: deed(desk) }))
        if (value === undefined) throw notFound('world of this name', 'GET /control/worlds lists them.')
        if (value.done instanceof ControlProblem) throw value.done
        return value.done
      }
      return handle(turn, call)
    },
  }
}

/** As {@link refused}, where nothing has happened before it. */
export function refuse(redenen: readonly Bezwaar[]): never {
  throw refused(redenen)
}

/** A refusal of the testcentrum as an answer: every reason, and nothing of what was asked has happened. */
export function refused(redenen: readonly Bezwaar[]): ControlProblem {
  const isUnknown = redenen.every(({ code }) => unknown.includes(code))
  return new ControlProblem(
    isUnknown ? 'not-found' : 'geweigerd',
    'The testcentrum refuses this step; nothing has changed.',
    'Mend what the reasons say.',
    { reasons: redenen.map(({ code, tekst }) => ({ code, text: tekst })) },
  )
}

const unknown = ['import-onbekend', 'regel-onbekend', 'resultaat-onbekend']

/** What was done; a refusal becomes the answer. */
export function done<Outcome extends { readonly kind: string }>(outcome: Outcome | Geweigerd): Outcome {
  if (outcome.kind === 'geweigerd' && 'redenen' in outcome) refuse(outcome.redenen as readonly Bezwaar[])
  return outcome as Outcome
}
