import { notFound } from '../../../simulator/control/problem.ts'
import { gone, ok } from '../../../simulator/control/route.ts'
import type { Soort } from '../../../src/link/known.ts'
import { inSteps } from '../../../src/testcentrum/act.ts'
import type { Rapport } from '../../../src/testcentrum/apply/rapport.ts'
import { type ImportHow, importGegevens } from '../../../src/testcentrum/import-act.ts'
import { reden } from '../../../src/testcentrum/refusal.ts'
import type { Actie } from '../../../src/testcentrum/review/acties.ts'
import type { Desk } from '../desk.ts'
import { namesIn } from '../names.ts'
import { type DeskCall, deskRoute, done, longRoute, refuse } from '../route.ts'
import { koppelingIn } from './koppelen.ts'

const path = '/imports/{import}'

/** Step 4 of the manual: fetching, the review, applying, and taking back. */
export const importeren = [
  longRoute(
    'post',
    '/koppelingen/{koppeling}/importeren',
    async (turn, { params, body }: DeskCall<ImportHow, 'koppeling'>) =>
      ok(
        done(await inSteps(importGegevens(params.koppeling, body), (act) => turn(({ centrum }) => centrum.step(act)))),
      ),
  ),
  deskRoute('get', '/koppelingen/{koppeling}/imports', (desk, { params }) => {
    const { id } = koppelingIn(desk, params.koppeling)
    const open = desk.centrum.openImport(id)
    const verwerkt = desk.centrum.lastApplied(id)
    return ok({
      ...(open !== undefined && { open }),
      ...(verwerkt !== undefined && { verwerkt }),
      imports: desk.centrum
        .state()
        .import.filter(({ koppeling }) => koppeling === id)
        .map(({ keuzes, adressen, letOp, rapport, ...one }) => one),
    })
  }),
  deskRoute('get', path, (desk, { params }) => {
    const scherm = desk.centrum.review(params.import)
    if (scherm === undefined) throw notFound('import with this id', 'POST …/importeren makes one.')
    return ok({ status: importIn(desk, params.import).status, scherm })
  }),
  deskRoute('post', `${path}/keuzes`, ({ centrum }, { params, body }: DeskCall<Actie, 'import'>) =>
    ok({ scherm: done(centrum.choose(params.import, body)).scherm }),
  ),
  deskRoute('get', `${path}/samenvatting`, (desk, { params }) => {
    const open = importIn(desk, params.import)
    const rapport = desk.centrum.summarise(open.id) ?? open.rapport
    if (rapport === undefined) refuse([reden('import-gesloten', open.status)])
    return ok(withNames(desk, rapport))
  }),
  deskRoute(
    'post',
    `${path}/verwerken`,
    (desk, { params, body }: DeskCall<{ readonly bevestigd?: boolean }, 'import'>) => {
      const outcome = done(desk.centrum.apply(params.import, body))
      return ok({ ...outcome, ...withNames(desk, outcome.rapport) })
    },
  ),
  deskRoute('post', `${path}/afbreken`, ({ centrum }, { params }) => {
    done(centrum.abort(params.import))
    return gone
  }),
  deskRoute('post', `${path}/ongedaan-maken`, ({ centrum }, { params }) =>
    ok({ gebleven: done(centrum.undo(params.import)).gebleven }),
  ),
  deskRoute('get', `${path}/regels/{soort}/{index}`, (desk, { params }) => {
    const [id, soort, index] = [params.import, params.soort as Soort, Number(params.index)]
    const line = desk.linesOf(id)?.find((one) => one.soort === soort && one.index === index)
    if (line === undefined) throw notFound('line of this kind and number', 'GET on the import shows its lines.')
    const { incoming, category, proposal, door, moetKijken } = line
    const have = desk.centrum.state()[soort] as readonly { readonly id: string }[]
    return ok({
      soort,
      index,
      category,
      door,
      moetKijken,
      inkomend: incoming,
      redenen: proposal.reasons,
      waarschuwingen: proposal.warnings,
      kandidaten: proposal.candidates.map((candidate) => ({
        ...candidate,
        record: have.find((one) => one.id === candidate.id),
      })),
      ...(line.id !== undefined && { bestaand: have.find((one) => one.id === line.id) }),
      uitleg: desk.centrum.explain(id, soort, index),
    })
  }),
  deskRoute('get', `${path}/regels/{soort}/{index}/suggesties`, ({ centrum }, { params, query }) => {
    const zoek = query.zoek === undefined ? undefined : String(query.zoek)
    return ok({ suggesties: centrum.suggest(params.import, params.soort as Soort, Number(params.index), zoek) })
  }),
]

function importIn({ centrum }: Desk, id: string) {
  const found = centrum.state().import.find((one) => one.id === id)
  return found ?? refuse([reden('import-onbekend', id)])
}

/** The report with the name of every record that it means. */
const withNames = (desk: Desk, rapport: Rapport) => ({ rapport, namen: namesIn(desk.centrum.state(), rapport) })
