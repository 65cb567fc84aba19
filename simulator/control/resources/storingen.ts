import type { Mishap, Storing, When } from '../../storingen/storing.ts'
import type { World } from '../../world/world.ts'
import { type ControlCall, created, gone, ok, worldRoute } from '../route.ts'

type NewStoring = Mishap & { readonly when?: When }

export const storingen = [
  worldRoute('get', '/storingen', (world) =>
    ok({ storingen: [...world.state().storingen.values()].map((storing) => storingJson(world, storing)) }),
  ),
  worldRoute('post', '/storingen', (world, { body }: ControlCall<NewStoring>) => {
    const storing = put(world, freeId(world), body)
    return created(storingJson(world, storing), `/control/worlds/${world.name}/storingen/${storing.id}`)
  }),
  worldRoute('delete', '/storingen', (world) => {
    for (const id of world.state().storingen.keys()) world.dropStoring(id)
    return gone
  }),
  worldRoute('put', '/storingen/{storing}', (world, { params, body }: ControlCall<NewStoring, 'storing'>) => {
    const there = world.state().storingen.has(params.storing)
    const json = storingJson(world, put(world, params.storing, body))
    return there ? ok(json) : created(json)
  }),
  worldRoute('delete', '/storingen/{storing}', (world, { params }) => {
    world.dropStoring(params.storing)
    return gone
  }),
]

function put(world: World, id: string, { when = {}, ...mishap }: NewStoring): Storing {
  const storing = { ...mishap, id, when } as Storing
  world.putStoring(storing)
  return storing
}

function freeId(world: World): string {
  let number = 1
  while (world.state().storingen.has(`s${number}`)) number++
  return `s${number}`
}

function storingJson(world: World, storing: Storing): object {
  const { calls, strikes } = world.tellers().get(storing.id) ?? { calls: 0, strikes: 0 }
  return { ...storing, calls, strikes }
}
