import { createHash } from 'node:crypto'
import { loadWorld } from '../../persist/load-world.ts'
import { saveInto } from '../../persist/save-world.ts'
import { createMemoryStore } from '../../store/memory-store.ts'
import type { Write } from '../../store/store.ts'
import type { World } from '../../world/world.ts'
import { emptyState, writesBetween } from '../../world/world-state.ts'
import { ControlProblem } from '../problem.ts'
import { type ControlCall, created, ok, route, worldRoute } from '../route.ts'
import { checkName, worldJson } from './worlds.ts'

const format = 'koppelproef-world/1'

type WorldFile = {
  readonly format: string
  readonly seed: string
  readonly rows: readonly Write[]
  readonly som: string
}

/** A whole world as one file, and back. */
export const worldFile = [
  worldRoute('get', '/file', (world) => ok(fileOf(world))),
  route('put', '/worlds/{world}/file', ({ target, params, body }: ControlCall<WorldFile, 'world'>) => {
    const name = params.world
    checkName(name)
    const { state, klok } = readFile(body)
    const known = target.world(name)
    if (known === undefined) return created(worldJson(target.addWorld({ name, seed: body.seed, klok, state })))
    if (known.seed !== body.seed)
      throw new ControlProblem('conflict', 'This world is there with another seed.', 'Choose another name.')
    known.together(() => {
      known.restore(state, klok)
      known.begin()
    })
    return ok(worldJson(known))
  }),
]

/** The rows that a store would hold. `som` tells a file that was changed by hand from one that was not. */
function fileOf(world: World): WorldFile {
  const store = createMemoryStore()
  saveInto(
    store,
    'world',
  )([
    { collection: 'wereld', id: 'klok', value: world.clock.state() },
    { collection: 'wereld', id: 'modus', value: world.state().modus },
    ...writesBetween(emptyState, world.state()).filter(({ collection }) => collection !== 'wereld'),
  ])
  const rows = store.load('world')
  return { format, seed: world.seed, rows, som: sumOf(rows) }
}

function readFile({ format: own, rows, som }: WorldFile) {
  const wrong = (what: string): never => {
    throw new ControlProblem('invalid', what, 'Give a file as GET on this path gave it, unchanged.')
  }
  if (own !== format) wrong(`This is no ${format}.`)
  if (sumOf(rows) !== som) wrong('This file is damaged, or was changed by hand.')
  const store = createMemoryStore()
  store.commit('world', rows)
  return loadWorld(store, 'world') ?? wrong('There is nothing in this file.')
}

const sumOf = (rows: readonly Write[]): string => createHash('sha256').update(JSON.stringify(rows)).digest('hex')
