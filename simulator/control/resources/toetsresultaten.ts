import { dutchDay } from '../../../src/time/dutch-time.ts'
import type { IngevoerdResultaat } from '../../results/ingevoerd.ts'
import { type LiveSchool, schoolAt } from '../../world/live-school.ts'
import type { World } from '../../world/world.ts'
import { type ControlCall, created, gone, momentText, ok, schoolRoute } from '../route.ts'
import { findRecord } from './records.ts'

type Input = { readonly leerling: string; readonly toets: string; readonly dle: number; readonly afnamedatum?: string }

/** Onderwijs > Toetsresultaten invoeren. */
export const toetsresultaten = [
  schoolRoute('get', '/toetsresultaten', (live, world, { query }) => {
    const leerling = query.leerling === undefined ? undefined : pupilId(live, world, String(query.leerling))
    const own = [...world.state().ingevoerd.values()].filter(
      (resultaat) => resultaat.school === live.id && (leerling === undefined || resultaat.leerling === leerling),
    )
    return ok({ toetsresultaten: own.map(json) })
  }),
  schoolRoute('post', '/toetsresultaten', (live, world, { body }: ControlCall<Input>) => {
    const now = world.clock.now()
    const resultaat: IngevoerdResultaat = {
      id: freeId(world),
      school: live.id,
      leerling: pupilId(live, world, body.leerling),
      toets: body.toets,
      afnamedatum: body.afnamedatum ?? dutchDay(now),
      dle: body.dle,
      ingevoerdOp: now,
    }
    world.putIngevoerd(resultaat)
    return created(
      json(resultaat),
      `/control/worlds/${world.name}/schools/${encodeURIComponent(live.id)}/toetsresultaten/${resultaat.id}`,
    )
  }),
  schoolRoute('delete', '/toetsresultaten/{toetsresultaat}', (live, world, { params }) => {
    if (world.state().ingevoerd.get(params.toetsresultaat)?.school === live.id)
      world.dropIngevoerd(params.toetsresultaat)
    return gone
  }),
]

function pupilId(live: LiveSchool, world: World, name: string): string {
  const { id, key } = findRecord(schoolAt(live, world.clock.now()).school, 'leerlingen', name)
  return id ?? key ?? name
}

/** `t000001`: one more than the highest, so that ids keep the order in which results were typed in. */
function freeId(world: World): string {
  const numbers = [...world.state().ingevoerd.keys()].map((id) => Number(id.slice(1)))
  return `t${String(Math.max(0, ...numbers) + 1).padStart(6, '0')}`
}

const json = (resultaat: IngevoerdResultaat): object => ({
  ...resultaat,
  ingevoerdOp: momentText(resultaat.ingevoerdOp),
})
