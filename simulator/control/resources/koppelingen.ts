import { isDeepStrictEqual } from 'node:util'
import { dutchDateTime } from '../../../src/time/dutch-time.ts'
import { activateKoppeling, deactivateKoppeling, renewSleutel } from '../../koppelingen/activate.ts'
import { type Aanvraag, type Koppeling, prepareKoppeling } from '../../koppelingen/koppeling.ts'
import type { Outcome, ReasonCode } from '../../koppelingen/outcome.ts'
import type { World } from '../../world/world.ts'
import { ControlProblem, notFound } from '../problem.ts'
import { type ControlCall, created, gone, ok, type Reply, worldRoute } from '../route.ts'
import { withFields } from './schools.ts'

type Asked = Omit<Aanvraag, 'id' | 'aangemaaktOp'>
type KoppelingCall = ControlCall<unknown, 'koppeling'>

const path = '/koppelingen/{koppeling}'

export const koppelingen = [
  worldRoute('get', '/koppelingen', (world) =>
    ok({ koppelingen: [...world.state().koppelingen.values()].map(koppelingJson) }),
  ),
  worldRoute('post', '/koppelingen', (world, { body }: ControlCall<Asked>) => {
    const id = `${body.klantcode}-${body.scholen[0]}`
      .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
      .replace(/^[._-]+/, '')
      .slice(0, 100)
    if (world.state().koppelingen.has(id))
      throw new ControlProblem(
        'conflict',
        `Koppeling ${id} is there already.`,
        'PUT with an id of your own makes a second one.',
      )
    return created(koppelingJson(prepare(world, id, body)), `/control/worlds/${world.name}/koppelingen/${id}`)
  }),
  worldRoute('get', path, (world, call) => ok(koppelingJson(koppelingIn(world, call)))),
  worldRoute('put', path, (world, { params, body }: ControlCall<Asked, 'koppeling'>) => {
    const known = world.state().koppelingen.get(params.koppeling)
    if (known === undefined) return created(koppelingJson(prepare(world, params.koppeling, body)))
    const asked = prepareKoppeling({ ...body, id: known.id, aangemaaktOp: known.aangemaaktOp })
    if (!isDeepStrictEqual(askedOf(asked), askedOf(known)))
      throw new ControlProblem(
        'conflict',
        'This koppeling is there, but was asked differently.',
        'PATCH changes its settings; klantcode and klantnaam need a new koppeling.',
      )
    return ok(koppelingJson(known))
  }),
  worldRoute('patch', path, (world, call: ControlCall<Readonly<Record<string, unknown>>, 'koppeling'>) => {
    const koppeling = withFields(koppelingIn(world, call), call.body)
    world.putKoppeling(koppeling)
    return ok(koppelingJson(koppeling))
  }),
  worldRoute('delete', path, (world, { params }) => {
    world.dropKoppeling(params.koppeling)
    return gone
  }),
  worldRoute(
    'post',
    `${path}/activate`,
    (world, call: ControlCall<{ rol: string; verificatiecode: string; akkoord: boolean }, 'koppeling'>) =>
      step(world, call, (koppeling) =>
        activateKoppeling(koppeling, { ...call.body, seed: world.seed, op: nowIn(world) }),
      ),
  ),
  worldRoute('post', `${path}/deactivate`, (world, call: ControlCall<{ rol: string }, 'koppeling'>) =>
    step(world, call, (koppeling) => deactivateKoppeling(koppeling, call.body.rol, nowIn(world))),
  ),
  worldRoute('post', `${path}/renew`, (world, call: ControlCall<{ rol: string }, 'koppeling'>) =>
    step(world, call, (koppeling) => renewSleutel(koppeling, call.body.rol, world.seed)),
  ),
]

function prepare(world: World, id: string, asked: Asked): Koppeling {
  const koppeling = prepareKoppeling({ ...asked, id, aangemaaktOp: nowIn(world) })
  world.putKoppeling(koppeling)
  return koppeling
}

const askedOf = ({
  klantcode,
  klantnaam,
  scholen,
  geldigVoor,
  modus,
  versies,
  clientCertificaat,
}: Koppeling): object => ({
  klantcode,
  klantnaam,
  scholen,
  geldigVoor,
  modus,
  versies,
  clientCertificaat,
})

export function koppelingIn(world: World, { params }: Pick<KoppelingCall, 'params'>): Koppeling {
  const koppeling = world.state().koppelingen.get(params.koppeling)
  if (koppeling === undefined)
    throw notFound('koppeling with this id', `Prepare it with PUT, or GET /control/worlds/${world.name}/koppelingen.`)
  return koppeling
}

/** One step of the screens: done and kept, or refused with every reason. */
export function step(
  world: World,
  call: Pick<KoppelingCall, 'params'>,
  take: (koppeling: Koppeling) => Outcome,
): Reply {
  const outcome = take(koppelingIn(world, call))
  if (outcome.kind === 'refused') {
    const { reasons } = outcome
    const isState = reasons.every(({ code }) => aboutState.includes(code))
    throw new ControlProblem(
      isState ? 'conflict' : 'refused',
      'ESIS refuses this step; nothing has changed.',
      'Mend what the reasons say.',
      {
        reasons,
      },
    )
  }
  world.putKoppeling(outcome.koppeling)
  return ok(koppelingJson(outcome.koppeling))
}

/** Reasons that have to do with how far the koppeling is, not with what was filled in. */
const aboutState: readonly ReasonCode[] = ['already-active', 'not-opened', 'not-active']

export const nowIn = (world: World): string => dutchDateTime(world.clock.now())

/** As the screens show it; keys that lapsed are nobody's business any more. */
const koppelingJson = ({ vervallenSleutels, sleutelsUitgegeven, ...shown }: Koppeling): object => shown
