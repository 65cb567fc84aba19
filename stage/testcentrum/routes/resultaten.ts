import { notFound } from '../../../simulator/control/problem.ts'
import { created, gone, ok } from '../../../simulator/control/route.ts'
import type { Toets } from '../../../src/school/leerresultaat.ts'
import { inSteps } from '../../../src/testcentrum/act.ts'
import { reden } from '../../../src/testcentrum/refusal.ts'
import { type SendOptions, sendResults } from '../../../src/testcentrum/results/send.ts'
import { dutchDay } from '../../../src/time/dutch-time.ts'
import type { Desk } from '../desk.ts'
import { type DeskCall, deskRoute, done, longRoute, refuse, type Turn } from '../route.ts'
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
  longRoute('post', '/resultaten', async (turn, call: DeskCall<Norming>) => {
    const { body } = call
    const ids = await turn((desk) => norm(desk, body))
    // "Vanaf dit moment worden de resultaten automatisch bijgewerkt in ESIS."
    const verzonden = body.verzenden === false ? [] : await sendAll(turn, call)
    const resultaten = await turn(({ centrum }) => centrum.resultaten().filter(({ id }) => ids.includes(id)))
    return created({ resultaten, verzonden })
  }),
  deskRoute(
    'patch',
    '/resultaten/{resultaat}',
    ({ centrum }, { params, body }: DeskCall<{ readonly leerling: string }, 'resultaat'>) => {
      done(centrum.moveResultaat(params.resultaat, body.leerling))
      return ok(centrum.resultaten().find(({ id }) => id === params.resultaat))
    },
  ),
  deskRoute('delete', '/resultaten/{resultaat}', ({ centrum }, { params }) => {
    done(centrum.removeResultaat(params.resultaat))
    return gone
  }),
  longRoute(
    'post',
    '/koppelingen/{koppeling}/verzenden',
    async (turn, call: DeskCall<SendOptions, 'world' | 'koppeling'>) =>
      ok(done(await send(turn, call, call.params.koppeling, call.body))),
  ),
]

/** Gives the ids of the results. */
function norm({ centrum, world }: Desk, { toets: named, scores, afnamedatum }: Norming): readonly string[] {
  const toets = toetsNamed(world.name, named)
  const known = new Set(centrum.state().leerling.map(({ id }) => id))
  if (scores.some(({ leerling }) => !known.has(leerling))) refuse([reden('record-onbekend')])
  const day = afnamedatum ?? dutchDay(world.clock.now())
  return scores.map(({ leerling, score }) => {
    const letter = niveauOf(toets, score)
    const uitslag = { kind: 'score', score } as const
    return done(centrum.normeer({ leerling, toets, afnamedatum: day, uitslag, ...(letter && { letter }) })).resultaat.id
  })
}

const send = (
  turn: Turn,
  { target, params }: Pick<DeskCall<unknown, 'world'>, 'target' | 'params'>,
  koppeling: string,
  options?: SendOptions,
) =>
  target.sending(params.world, () =>
    inSteps(sendResults(koppeling, options), (act) => turn(({ centrum }) => centrum.step(act))),
  )

/** To every school whose koppeling is active; a report each. */
async function sendAll(turn: Turn, call: Pick<DeskCall<unknown, 'world'>, 'target' | 'params'>) {
  const active = await turn(({ centrum }) => centrum.state().koppeling.filter(({ status }) => status === 'actief'))
  return await Promise.all(active.map(async ({ id }) => ({ koppeling: id, verslag: done(await send(turn, call, id)) })))
}

function toetsNamed(world: string, toets: string | Toets): Toets {
  const found = typeof toets === 'string' ? toetsen.find(({ toetscode }) => toetscode.waarde === toets) : toets
  if (found === undefined) throw notFound('test with this code', `GET /testcentrum/worlds/${world}/toetsen lists them.`)
  return found
}
