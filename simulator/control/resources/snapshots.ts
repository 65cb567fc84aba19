import { notFound } from '../problem.ts'
import { created, gone, momentText, ok, worldRoute } from '../route.ts'
import { worldJson } from './worlds.ts'

export const snapshots = [
  worldRoute('get', '/snapshots', (world) =>
    ok({
      snapshots: [...world.moments()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { now }]) => json(name, now)),
    }),
  ),
  worldRoute('put', '/snapshots/{snapshot}', (world, { params }) => {
    const name = params.snapshot
    const replaced = world.moments().has(name)
    const { now } = world.keepMoment(name)
    return replaced ? ok(json(name, now)) : created(json(name, now))
  }),
  worldRoute('delete', '/snapshots/{snapshot}', (world, { params }) => {
    world.dropMoment(params.snapshot)
    return gone
  }),
  worldRoute('post', '/snapshots/{snapshot}/restore', (world, { params }) => {
    const snapshot = world.moments().get(params.snapshot)
    if (snapshot === undefined)
      throw notFound('snapshot of this name', `Take one with PUT, or GET /control/worlds/${world.name}/snapshots.`)
    world.restore(snapshot.state, snapshot.klok)
    return ok(worldJson(world))
  }),
]

const json = (name: string, now: number): object => ({ name, now: momentText(now) })
