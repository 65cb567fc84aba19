import { notFound } from '../../../simulator/control/problem.ts'
import { created, ok } from '../../../simulator/control/route.ts'
import type { Wijzigingen } from '../../../src/testcentrum/koppelen/koppelen.ts'
import type { KoppelVelden } from '../../../src/testcentrum/koppelen/koppeling.ts'
import type { Desk } from '../desk.ts'
import { tellOfKoppeling } from '../klantenservice.ts'
import { type DeskCall, deskRoute, done, refused } from '../route.ts'

const path = '/koppelingen/{koppeling}'

/** Koppelen met LAS: steps 1 and 3 of the manual, and the approval between them. */
export const koppelen = [
  deskRoute('get', '/koppelingen', ({ centrum }) => ok({ koppelingen: centrum.state().koppeling })),
  deskRoute('post', '/koppelingen', ({ centrum }, { body }: DeskCall<KoppelVelden & { readonly omgeving: string }>) => {
    const { omgeving, ...velden } = body
    return created(stepOf(done(centrum.requestKoppeling(omgeving, velden))))
  }),
  deskRoute('get', path, (desk, { params }) => ok(koppelingIn(desk, params.koppeling))),
  deskRoute('post', `${path}/goedkeuren`, (desk, { params }) => {
    const id = params.koppeling
    koppelingIn(desk, id)
    const waiting = koppelingIn(desk, id).status === 'aangevraagd'
    const outcome = desk.centrum.approveKoppeling(id)
    if (waiting) tellOfKoppeling(desk, id, outcome.kind === 'geweigerd' ? outcome.redenen : [])
    return outcome.kind === 'geweigerd' ? refused(outcome.redenen) : ok(stepOf(outcome))
  }),
  deskRoute('patch', path, ({ centrum }, { params, body }: DeskCall<Wijzigingen, 'koppeling'>) =>
    ok(stepOf(done(centrum.saveKoppeling(params.koppeling, body)))),
  ),
  deskRoute('post', `${path}/stoppen`, ({ centrum }, { params }) =>
    ok(stepOf(done(centrum.stopKoppeling(params.koppeling)))),
  ),
  deskRoute('post', `${path}/verwijder-nummers`, ({ centrum }, { params }) =>
    ok({ aantal: centrum.removeNummers(params.koppeling) }),
  ),
]

const stepOf = ({ koppeling, letOp }: { readonly koppeling: unknown; readonly letOp: unknown }) => ({
  koppeling,
  letOp,
})

export function koppelingIn({ centrum, world }: Desk, id: string) {
  const found = centrum.state().koppeling.find((one) => one.id === id)
  if (found === undefined)
    throw notFound('koppeling of this school', `POST /testcentrum/worlds/${world.name}/koppelingen asks for one.`)
  return found
}
