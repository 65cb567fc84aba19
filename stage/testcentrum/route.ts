import { ControlProblem, notFound } from '../../simulator/control/problem.ts'
import type { ApiCall, Method, Reply, Route } from '../../simulator/control/route.ts'
import type { Geweigerd } from '../../src/testcentrum/refusal.ts'
import type { Desk, Desks } from './desk.ts'
import type { Bezwaar } from './postbus.ts'

export type DeskRoute = Route<Desks>
export type DeskCall<Body = unknown> = ApiCall<Desks, Body>

/** A route under `/worlds/{world}`; the world is there or the answer is 404. */
export function deskRoute<Body>(
  method: Method,
  path: string,
  handle: (desk: Desk, call: DeskCall<Body>) => Reply | Promise<Reply>,
): DeskRoute {
  return {
    method,
    path: `/worlds/{world}${path}`,
    handle: (call) => {
      const desk = call.target.of(call.params.world!)
      if (desk === undefined) throw notFound('world of this name', 'GET /control/worlds lists them.')
      return handle(desk, call as DeskCall<Body>)
    },
  }
}

/** A refusal of the testcentrum as an answer: every reason, and nothing has happened. */
export function refuse(redenen: readonly Bezwaar[]): never {
  const isUnknown = redenen.every(({ code }) => unknown.includes(code))
  throw new ControlProblem(
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
