import type { ClockState } from '../../clock.ts'
import type { World, WorldState } from '../../world.ts'
import { notFound } from '../problem.ts'
import { created, gone, momentText, ok, worldRoute } from '../route.ts'
import { worldJson } from './worlds.ts'

type Snapshot = { readonly state: WorldState; readonly klok: ClockState; readonly now: number }

/** They live as long as their world: states are never changed in place, so a snapshot costs only what changes after it. */
const kept = new WeakMap<World, Map<string, Snapshot>>()

export const snapshots = [
  worldRoute('get', '/snapshots', (world) =>
    ok({
      snapshots: [...snapshotsOf(world)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { now }]) => json(name, now)),
    }),
  ),
  worldRoute('put', '/snapshots/{snapshot}', (world, { params }) => {
    const all = snapshotsOf(world)
    const name = params.snapshot!
    const replaced = all.has(name)
    const now = world.clock.now()
    all.set(name, { state: world.state(), klok: world.clock.state(), now })
    return replaced ? ok(json(name, now)) : created(json(name, now))
  }),
  worldRoute('delete', '/snapshots/{snapshot}', (world, { params }) => {
    snapshotsOf(world).delete(params.snapshot!)
    return gone
  }),
  worldRoute('post', '/snapshots/{snapshot}/restore', (world, { params }) => {
    const snapshot = snapshotsOf(world).get(params.snapshot!)
    if (snapshot === undefined)
      throw notFound('snapshot of this name', `Take one with PUT, or GET /control/worlds/${world.name}/snapshots.`)
    world.restore(snapshot.state)
    world.clock.turn(snapshot.klok)
    return ok(worldJson(world))
  }),
]

function snapshotsOf(world: World): Map<string, Snapshot> {
  const own = kept.get(world) ?? new Map<string, Snapshot>()
  kept.set(world, own)
  return own
}

const json = (name: string, now: number): object => ({ name, now: momentText(now) })
