import { notFound } from '../../../simulator/control/problem.ts'
import { created, gone, ok } from '../../../simulator/control/route.ts'
import type { Toets } from '../../../src/school/leerresultaat.ts'
import { reden } from '../../../src/testcentrum/refusal.ts'
import type { SendOptions } from '../../../src/testcentrum/results/send.ts'
import { dutchDay } from '../../../src/time/dutch-time.ts'
import type { Desk } from '../desk.ts'
import { deskRoute, done, refuse } from '../route.ts'
import { niveauOf, toetsen } from '../toetsen.ts'

type Norming = {
  readonly toets: string | Toets
  readonly afnamedatum?: string
  readonly scores: readonly { readonly leerling: string; readonly score: number }[]
  readonly verzenden?: boolean
}

/** Tests that are normed, and their way to ESIS. */
export const resultaten = [
  deskRoute('get', '/toetsen', () => ok({ toetsen })),
  deskRoute('get', '/resultaten', ({ centrum }) => ok({ resultaten: centrum.resultaten() })),
  deskRoute<Norming>('post', '/resultaten', async (desk, { body }) => {
    const { centrum, world } = desk
    const { scores, verzenden = true, afnamedatum = dutchDay(world.clock.now()) } = body
    const toets = toetsNamed(desk, body.toets)
    const known = new Set(centrum.state().leerling.map(({ id }) => id))
    if (scores.some(({ leerling }) => !known.has(leerling))) refuse([reden('record-onbekend')])
    const ids = scores.map(({ leerling, score }) => {
      const letter = niveauOf(toets, score)
      const uitslag = { kind: 'score', score } as const
      return done(centrum.normeer({ leerling, toets, afnamedatum, uitslag, ...(letter && { letter }) })).resultaat.id
    })
    // "Vanaf dit moment worden de resultaten automatisch bijgewerkt in ESIS."
    const verzonden = verzenden ? await sendAll(desk) : []
    return created({ resultaten: centrum.resultaten().filter(({ id }) => ids.includes(id)), verzonden })
  }),
  deskRoute<{ readonly leerling: string }>('patch', '/resultaten/{resultaat}', ({ centrum }, { params, body }) => {
    done(centrum.moveResultaat(params.resultaat!, body.leerling))
    return ok(centrum.resultaten().find(({ id }) => id === params.resultaat))
  }),
  deskRoute('delete', '/resultaten/{resultaat}', ({ centrum }, { params }) => {
    done(centrum.removeResultaat(params.resultaat!))
    return gone
  }),
  deskRoute<SendOptions>('post', '/koppelingen/{koppeling}/verzenden', async ({ centrum }, { params, body }) =>
    ok(done(await centrum.send(params.koppeling!, body))),
  ),
]

/** To every school whose koppeling is active; a report each. */
async function sendAll({ centrum }: Desk) {
  const active = centrum.state().koppeling.filter(({ status }) => status === 'actief')
  return await Promise.all(active.map(async ({ id }) => ({ koppeling: id, verslag: done(await centrum.send(id)) })))
}

function toetsNamed({ world }: Desk, toets: string | Toets): Toets {
  const found = typeof toets === 'string' ? toetsen.find(({ toetscode }) => toetscode.waarde === toets) : toets
  if (found === undefined)
    throw notFound('test with this code', `GET /testcentrum/worlds/${world.name}/toetsen lists them.`)
  return found
}
