import { type Clock, type ClockState, createWorldClock } from '../../clock.ts'
import { defaultWorld } from '../../simulator.ts'
import { paths } from '../../wire/locate.ts'
import { emptyState, type World } from '../../world/world.ts'
import { ControlProblem, notFound } from '../problem.ts'
import { type ControlCall, type ControlTarget, created, gone, ok, route, worldRoute } from '../route.ts'
import { clockJson, momentFrom } from './clock.ts'

type Options = {
  readonly seed?: string | number
  readonly modus?: 'strict' | 'lenient'
  readonly copyOf?: string
  readonly now?: string
  readonly frozen?: boolean
}

export const worlds = [
  route('get', '/', () => ok({ description: '/control/openapi.json', worlds: '/control/worlds' })),
  route('get', '/worlds', ({ target }) =>
    ok({ worlds: [...target.worlds()].sort((a, b) => (a.name < b.name ? -1 : 1)).map(worldJson) }),
  ),
  route('post', '/worlds', ({ target, body: { name, ...options } }: ControlCall<Options & { name?: string }>) => {
    if (name !== undefined && target.world(name) !== undefined)
      throw new ControlProblem(
        'conflict',
        'There is a world of this name already.',
        'Choose another name, or leave it out to get one.',
      )
    const world = create(target, name ?? freeName(target), options)
    return created(worldJson(world), `/control/worlds/${world.name}`)
  }),
  worldRoute('get', '', (world) => ok(worldJson(world))),
  route('put', '/worlds/{world}', ({ target, params, body }: ControlCall<Options, 'world'>) => {
    const name = params.world
    const known = target.world(name)
    if (known === undefined) {
      checkName(name)
      return created(worldJson(create(target, name, body)))
    }
    if (body.seed !== undefined && String(body.seed) !== known.seed)
      throw new ControlProblem(
        'conflict',
        'This world is there with another seed.',
        'DELETE it first, or choose another name.',
      )
    return ok(worldJson(known))
  }),
  worldRoute('patch', '', (world, { body }: ControlCall<{ modus: 'strict' | 'lenient' }>) => {
    world.setModus(body.modus)
    return ok(worldJson(world))
  }),
  route('delete', '/worlds/{world}', ({ target, params }) => {
    if (params.world === defaultWorld)
      throw new ControlProblem(
        'conflict',
        'The default world cannot be dropped.',
        'POST on its /reset puts it back as it began.',
      )
    target.dropWorld(params.world)
    return gone
  }),
  worldRoute('post', '/reset', (world) => {
    world.reset()
    return ok(worldJson(world))
  }),
]

function create(target: ControlTarget, name: string, { seed, modus, copyOf, now, frozen }: Options): World {
  const source = copyOf === undefined ? undefined : target.world(copyOf)
  if (copyOf !== undefined && source === undefined) throw notFound('world to copy', 'GET /control/worlds lists them.')
  return target.addWorld({
    name,
    seed: String(seed ?? source?.seed ?? target.world()!.seed),
    klok: klokOf(target.clock, source, now === undefined ? undefined : momentFrom(now), frozen),
    state: { ...(source?.state() ?? emptyState), ...(modus !== undefined && { modus }) },
  })
}

/** How the clock of a new world stands: as that of the world it copies, unless something else was asked. */
function klokOf(
  below: Clock,
  source: World | undefined,
  now: number | undefined,
  frozen: boolean | undefined,
): ClockState {
  const klok = createWorldClock(below, source?.clock.state())
  if (frozen === true) klok.freeze()
  if (frozen === false) klok.run()
  if (now !== undefined) klok.set(now)
  return klok.state()
}

/** Throws a ControlProblem for what cannot stand in a path. */
export function checkName(name: string): void {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name)) return
  throw new ControlProblem(
    'invalid',
    'This cannot be the name of a world.',
    'Use letters, digits, dots, dashes and underscores; at most 100, the first a letter or digit.',
  )
}

function freeName(target: ControlTarget): string {
  let number = 1
  while (target.world(`w${number}`) !== undefined) number++
  return `w${number}`
}

export function worldJson(world: World): object {
  const { modus, scholen, koppelingen, resultaten, storingen } = world.state()
  const base = world.name === defaultWorld ? '' : `/w/${world.name}`
  return {
    name: world.name,
    ...(world.team !== undefined && { team: world.team }),
    seed: world.seed,
    modus,
    base,
    leerlinggegevens: `${base}${paths.leerlinggegevens}`,
    leerresultaten: `${base}${paths.leerresultaten}`,
    clock: clockJson(world),
    aantallen: {
      scholen: scholen.size,
      koppelingen: koppelingen.size,
      resultaten: resultaten.size,
      storingen: storingen.size,
      journal: world.journal.size(),
    },
  }
}
