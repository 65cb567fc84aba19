import { type School, schoolIdOf } from '../../../src/school/school.ts'
import type { Around } from '../../changes/around.ts'
import { defaultSettings, type LiveSchool, type SchoolVersion, schoolAt, withVersion } from '../../world/live-school.ts'
import { settle, startOfDay, withPlan } from '../../world/plan.ts'
import type { World } from '../../world/world.ts'
import { type Loaded, type LoadSchool, prepareSchool, settingsOf } from '../load-school.ts'
import { ControlProblem } from '../problem.ts'
import { type ControlCall, created, gone, momentText, ok, schoolRoute, worldRoute } from '../route.ts'
import { momentFrom } from './clock.ts'

export const schools = [
  worldRoute('get', '/schools', (world, { query }) => {
    const all = [...world.state().scholen.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    const tell = query.counts === false ? shortSummaryOf : summaryOf
    return ok({ schools: all.map((live) => tell(live, world)) })
  }),
  worldRoute('post', '/schools', (world, { body }: ControlCall<LoadSchool>) => {
    const loaded = prepareSchool(body, world)
    if (world.state().scholen.has(loaded.id))
      throw new ControlProblem('conflict', `School ${loaded.id} is there already.`, 'PUT on its own path replaces it.')
    return created(
      summaryOf(put(world, loaded), world),
      `/control/worlds/${world.name}/schools/${encodeURIComponent(loaded.id)}`,
    )
  }),
  worldRoute('put', '/schools/{school}', (world, { body, params }: ControlCall<LoadSchool, 'school'>) => {
    const loaded = prepareSchool(body, world, params.school)
    if (loaded.id !== params.school)
      throw new ControlProblem(
        'conflict',
        `The body holds school ${loaded.id}, the path another.`,
        'Let brincode and dependancecode be those of the path.',
      )
    const there = world.state().scholen.has(loaded.id)
    const summary = summaryOf(put(world, loaded), world)
    return there ? ok(summary) : created(summary)
  }),
  schoolRoute('get', '', (live, world, { query }) => {
    const { from, school } = pictureAt(live, world, query.at)
    return ok({ id: live.id, settings: live.settings, since: momentText(from), school })
  }),
  schoolRoute('patch', '', (live, world, { body }: ControlCall<Readonly<Record<string, unknown>>>) => {
    const changed = world.changeSchool(live.id, (school) => withFields(school, body))!
    return ok(summaryOf(changed, world))
  }),
  worldRoute('delete', '/schools/{school}', (world, { params }) => {
    world.dropSchool(world.findSchool(params.school)?.id ?? '')
    return gone
  }),
  schoolRoute('patch', '/settings', (live, world, { body }: ControlCall<NonNullable<LoadSchool['settings']>>) => {
    const settings = { ...settingsOf(body), ...(body.modus === null && { modus: undefined }) }
    const changed = world.configureSchool(live.id, settings)!
    return ok(summaryOf(changed, world))
  }),
  schoolRoute('get', '/versions', (live) =>
    ok({
      gepland: (live.gepland ?? []).map(({ change }) => change),
      mislukt: live.mislukt ?? [],
      versions: live.versions.map(({ from, school }) => ({
        from: momentText(from),
        schooljaar: school.schooljaar,
        aantallen: aantallenOf(school),
      })),
    }),
  ),
]

/** The school, what happened and is to happen in it, and its koppelingen: all at once. */
function put(world: World, { id, school, settings, koppelingen, gebeurtenissen, seed }: Loaded): LiveSchool {
  const now = world.nextMoment()
  const days = [school.peildatum, ...gebeurtenissen.map(({ datum }) => datum)].filter((day) => day !== undefined).sort()
  const from = gebeurtenissen.length === 0 ? now : Math.min(now, startOfDay(days[0]!) - 1)
  const fresh = { id, settings: { ...defaultSettings, ...settings }, versions: [{ from, school }] }
  const grown = settle(withPlan(fresh, gebeurtenissen, seed), now, othersIn(world))
  // Who fetched the school that was here before must see that it is another one.
  const live = world.findSchool(id) === undefined ? grown : withVersion(grown, schoolAt(grown, now).school, now)
  world.update((state) => ({
    ...state,
    scholen: new Map([...state.scholen, [id, live]]),
    koppelingen: new Map([...state.koppelingen, ...koppelingen.map((each) => [each.id, each] as const)]),
  }))
  return live
}

/** Fields set, or with `null` taken away. */
export const withFields = <Fields extends object>(before: Fields, patch: Readonly<Record<string, unknown>>): Fields =>
  Object.fromEntries(Object.entries({ ...before, ...patch }).filter(([, value]) => value !== null)) as Fields

/** The school at a moment that was asked for, with all that is to happen until then; or now. */
export function pictureAt(live: LiveSchool, world: World, at: unknown): SchoolVersion {
  const moment = typeof at === 'string' ? momentFrom(at) : world.clock.now()
  return schoolAt(settle(live, moment, othersIn(world)), moment)
}

/** The other schools of a world, for a fusie. */
export const othersIn = (world: World): Omit<Around, 'seed'> => ({
  schoolOf: (brincode, dependancecode) => {
    const other = world.schoolCalled(schoolIdOf(brincode, dependancecode))
    return other && schoolAt(other, world.clock.now()).school
  },
})

export const summaryOf = (live: LiveSchool, world: World): object => ({
  ...shortSummaryOf(live, world),
  aantallen: aantallenOf(schoolAt(live, world.clock.now()).school),
})

function shortSummaryOf(live: LiveSchool, world: World): object {
  const { from, school } = schoolAt(live, world.clock.now())
  const { naam, brincode, dependancecode, schoolkey, schooljaar } = school
  return {
    id: live.id,
    naam,
    brincode,
    dependancecode,
    schoolkey,
    schooljaar,
    settings: live.settings,
    since: momentText(from),
    versions: live.versions.length,
  }
}

const aantallenOf = ({ groepen, leerlingen, leerkrachten }: School): object => ({
  groepen: groepen?.length ?? 0,
  leerlingen: leerlingen.length,
  leerkrachten: leerkrachten?.length ?? 0,
})
