import { readFileSync } from 'node:fs'
import type { Geval } from '../../report/report.ts'
import { capture } from '../../scenarios/capture/capture.ts'
import { observeControl } from '../../scenarios/capture/from-control.ts'
import type { Farm } from '../../scenarios/farm/look-at-farm.ts'
import { parseScenarios } from '../../scenarios/language/parse.ts'
import type { Scenario } from '../../scenarios/language/scenario.ts'
import { scenarioSchema } from '../../scenarios/language/schema.ts'
import { steps } from '../../scenarios/steps/steps.ts'
import { verwachtingen } from '../../scenarios/steps/verwacht/verwachtingen.ts'
import { ControlProblem, notFound } from '../../simulator/control/problem.ts'
import { type ApiCall, created, gone, type NamesIn, ok, type Route } from '../../simulator/control/route.ts'
import { schemaHere } from '../../simulator/school-file/parse.ts'
import { placesOf } from '../../simulator/school-file/problem.ts'
import { wordsAt } from '../../simulator/school-file/words-at.ts'
import { ToolError } from '../../src/tool-error.ts'
import type { Ronde, Theatre } from './theatre.ts'

/** What the screens show of explorations on other machines. */
export type { StoryFile, Verkenning as VerkenningVanVelen, VerkenningKort } from '../../scenarios/farm/look-at-farm.ts'

/** What the routes work on. */
export type Target = {
  readonly theatre: Theatre
  /** Where the simulator is reached, to make a story of what happened there. */
  readonly address: () => string
  /** What explorations on other machines tell. Absent: there is no database for it. */
  readonly farm?: Farm
}

type Call<Body, Name extends string = string> = Pick<ApiCall<Target, Body, Name>, 'params' | 'body' | 'caller'>

const route = <Path extends string, Body>(
  method: Route['method'],
  path: Path,
  handle: (target: Target, call: Call<Body, NamesIn<Path>>) => ReturnType<Route['handle']>,
): Route<Target> => ({
  method,
  path,
  handle: (call) => handle(call.target, call as Call<Body, NamesIn<Path>>),
})

export const verhalenRoutes: readonly Route<Target>[] = [
  route('get', '/', () => ok({ description: '/verhalen/openapi.json', catalogus: '/verhalen/catalogus' })),
  route('get', '/catalogus', async ({ theatre }) =>
    ok({ sut: theatre.sut, verhalen: (await theatre.catalogue()).map(listed) }),
  ),
  route('get', '/catalogus/{verhaal}', async ({ theatre }, { params }) => {
    const found = await storyNamed(theatre, params.verhaal)
    return ok({ ...listed(found), tekst: readFileSync(found.source.fileName, 'utf8') })
  }),
  route('get', '/woorden', () =>
    ok({
      stappen: steps.map(({ name, says, example }) => ({ naam: name, zegt: says, voorbeeld: `- ${example}` })),
      verwachtingen: verwachtingen.map(({ name, form, example }) => ({
        naam: name,
        zegt: form.description ?? '',
        voorbeeld: `- verwacht: { ${example} }`,
      })),
    }),
  ),
  route('get', '/rondes', ({ theatre }) => ok({ rondes: theatre.rondes().map(summary) })),
  route(
    'post',
    '/rondes',
    async ({ theatre }, { body }: Call<{ readonly verhalen?: readonly string[]; readonly thema?: string }>) => {
      const { verhalen, thema } = body
      const stories = (await theatre.catalogue()).filter(
        (one) =>
          (verhalen === undefined || verhalen.includes(one.naam)) && (thema === undefined || one.thema === thema),
      )
      if (stories.length === 0) throw notFound('story of this name or theme', 'GET /verhalen/catalogus lists them.')
      return created(summary(theatre.begin(stories)))
    },
  ),
  route('get', '/rondes/{ronde}', ({ theatre }, { params }) => {
    const ronde = rondeNamed(theatre, params.ronde)
    return ok({ ...summary(ronde), gevallen: ronde.report.gevallen.map(brief) })
  }),
  route('get', '/rondes/{ronde}/gevallen/{geval}', ({ theatre }, { params }) => {
    const { report } = rondeNamed(theatre, params.ronde)
    const geval = report.gevallen.find(({ naam }) => naam === params.geval)
    if (geval === undefined) throw notFound('case of this name', 'GET on the round lists them.')
    return ok({ geval, uitwisselingen: report.uitwisselingen.filter(({ id }) => geval.uitwisselingen.includes(id)) })
  }),
  route('get', '/verkenning', ({ theatre }) => ok({ ...(theatre.verkenning() ?? nothingExplored) })),
  route('post', '/verkenning', ({ theatre }, { body }: Call<{ readonly minuten: number; readonly zaad?: string }>) => {
    const begun = theatre.explore(body.zaad ?? '1', body.minuten * 60_000)
    if (begun === undefined)
      throw new ControlProblem('conflict', 'It is being looked already.', 'DELETE on this path ends that.')
    return created(begun)
  }),
  route('delete', '/verkenning', ({ theatre }) => {
    theatre.stopExploring()
    return gone
  }),
  route('get', '/verkenningen', async ({ farm }, { caller }) =>
    ok({ database: farm !== undefined, verkenningen: (await farm?.list(whoseFor(caller))) ?? [] }),
  ),
  route('get', '/verkenningen/{verkenning}', async ({ farm }, { params, caller }) => {
    const found = await farm?.one(Number(params.verkenning), whoseFor(caller))
    if (found === undefined) throw noExploration
    return ok(found)
  }),
  route(
    'get',
    '/verkenningen/{verkenning}/vondsten/{wet}/{verhaal}',
    async ({ farm }, { params: { verkenning, wet, verhaal }, caller }) => {
      const found = await farm?.story(Number(verkenning), wet, Number(verhaal), whoseFor(caller))
      if (found === undefined) throw notFound('find of this law and story', 'GET on the exploration lists them.')
      return ok(found)
    },
  ),
  route('post', '/controleren', (_, { body }: Call<{ readonly tekst: string }>) =>
    ok({ problemen: problemsOf(body.tekst) }),
  ),
  route(
    'post',
    '/aanvullen',
    (
      _,
      {
        body: { tekst, regel, kolom },
      }: Call<{ readonly tekst: string; readonly regel: number; readonly kolom: number }>,
    ) => {
      const { from, words } = wordsAt(tekst, { line: regel, column: kolom }, scenarioSchema(), { school: schemaHere() })
      return ok({
        van: from,
        woorden: words.map(({ word, says, insert }) => ({ woord: word, zegt: says, voeg: insert })),
      })
    },
  ),
  route('post', '/vertellen', async ({ theatre }, { body }: Call<{ readonly tekst: string }>) => {
    const report = await asProblem(() => theatre.tellText(body.tekst))
    return ok({ gevallen: report.gevallen, uitwisselingen: report.uitwisselingen })
  }),
  route(
    'post',
    '/vangen',
    async (
      { address },
      {
        body: { world, school, namen },
      }: Call<{ readonly world: string; readonly school: string; readonly namen?: 'verzonnen' | 'zoals-ze-zijn' }>,
    ) => {
      const seen = await asProblem(() => observeControl(address(), { world, school }))
      const { text, leftOut } = await asProblem(async () => capture(seen, { madeUp: namen !== 'zoals-ze-zijn' }))
      return ok({ tekst: text, weggelaten: leftOut })
    },
  ),
]

/** Whose explorations are seen, beside those of nobody; undefined: all. */
const whoseFor = (caller: ApiCall<Target>['caller']): string | undefined =>
  caller === undefined || caller.may === 'manage' ? undefined : caller.team

const noExploration = notFound(
  'exploration of this number that you may see (any more)',
  'GET /verhalen/verkenningen lists them.',
)

const nothingExplored = { zaad: '', bezig: false, verteld: 0, gevonden: [] }

const listed = ({ naam, titel, waarom, thema, dekt, tags, ernst }: Scenario) => ({
  naam,
  titel,
  waarom,
  thema,
  dekt,
  tags,
  ernst,
})

const brief = ({ naam, titel, groep, oordeel, ernst, waarom, bevindingen, opmerkingen, milliseconden }: Geval) => ({
  naam,
  titel,
  groep,
  oordeel,
  ...(ernst !== undefined && { ernst }),
  ...(waarom !== undefined && { waarom }),
  bevindingen: bevindingen.length,
  opmerkingen: opmerkingen.length,
  ...(milliseconden !== undefined && { milliseconden }),
})

const summary = ({ id, totaal, klaar, report, fout }: Ronde) => ({
  id,
  totaal,
  gedaan: report.gevallen.length,
  klaar,
  onderwerp: report.onderwerp,
  ...(fout !== undefined && { fout }),
})

async function storyNamed(theatre: Theatre, naam: string): Promise<Scenario> {
  const found = (await theatre.catalogue()).find((one) => one.naam === naam)
  if (found === undefined) throw notFound('story of this name', 'GET /verhalen/catalogus lists them.')
  return found
}

function rondeNamed(theatre: Theatre, id: string): Ronde {
  const found = theatre.rondes().find((one) => one.id === id)
  if (found === undefined) throw notFound('round of this number (any more)', 'POST /verhalen/rondes begins one.')
  return found
}

/** Every place of a text that is wrong; none when it can be told. */
const problemsOf = (tekst: string) =>
  placesOf(() => parseScenarios(tekst, 'verhaal.yaml')).map(({ line, column, what }) => ({
    regel: line,
    kolom: column,
    wat: what,
  }))

/** What a user can repair as an answer that says so. */
async function asProblem<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    throw new ControlProblem('invalid', error.message, error.next)
  }
}
