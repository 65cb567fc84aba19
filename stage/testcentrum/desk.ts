import type { Simulator } from '../../simulator/simulator.ts'
import { schoolAt } from '../../simulator/world/live-school.ts'
import type { World } from '../../simulator/world/world.ts'
import { createSoapClient } from '../../src/testcentrum/client/soap-client.ts'
import type { Import, Levering } from '../../src/testcentrum/import.ts'
import { type Regel, regelsOf } from '../../src/testcentrum/review/regels.ts'
import { createMemoryStore, type Store } from '../../src/testcentrum/store.ts'
import {
  createSteppedTestcentrum,
  type SteppedTestcentrum,
  type TestcentrumOptions,
} from '../../src/testcentrum/testcentrum.ts'
import { beginOf } from './begin.ts'
import { type OneAtATime, oneAtATime } from './one-at-a-time.ts'
import { openPostbus, type Postbus } from './postbus.ts'

/** Who the testcentrum is to ESIS. */
export const boom = { klantcode: 'BOOM', klantnaam: 'Boom testcentrum' } as const

/** The testcentrum of one world: the reference consumer, and the mailbox of its klantenservice. */
export type Desk = {
  readonly world: World
  readonly centrum: SteppedTestcentrum
  readonly postbus: Postbus
  /** The lines of an import with what the linker weighed. Undefined: there is no such import, or what came is thrown away. */
  readonly linesOf: (importId: string) => readonly Regel[] | undefined
  /** Forgets everything and begins again with the schools that the world has now. */
  readonly restart: () => void
}

/** One testcentrum for each world. */
export type Desks = {
  /**
   * Does something with the testcentrum of a world: all of it, or nothing when it throws. Undefined: there is no such world. What others
   * may share can be done again when somebody else was first, so it keeps nothing for itself.
   */
  readonly turn: <Value>(world: string, deed: (desk: Desk) => Value) => Promise<Value | undefined>
  /** What sends results of a world: two at a time would trip over each other's aanmaakdatum (facts 5.4). Of this process alone. */
  readonly sending: OneAtATime
}

export type DesksOptions = {
  readonly simulator: Pick<Simulator, 'world'>
  /** Where the simulator is reached over HTTP, `http://127.0.0.1:8085`; asked when something is fetched. */
  readonly address: () => string
  /** What is to outlive the process. Default: nothing. */
  readonly store?: Store
}

/** So long a busy LAS is waited for, in milliseconds: somebody is looking at the screen. */
const backoff = [500, 2000]

/** Desks of this process alone, each made when it is first asked for. */
export function openDesks({ simulator, address, store = createMemoryStore() }: DesksOptions): Desks {
  const open = new Map<string, Desk>()
  const of = (name: string) => {
    const world = simulator.world(name)
    if (world === undefined) return undefined
    const known = open.get(name)
    if (known?.world === world) return known
    const desk = openDesk(world, store, connectAt(address))
    // A world that was dropped and made again is another one: what was known of the old goes.
    if (known !== undefined || isNew(desk)) desk.restart()
    open.set(name, desk)
    return desk
  }
  return {
    sending: oneAtATime(),
    turn: async (name, deed) => {
      const desk = of(name)
      return desk && deed(desk)
    },
  }
}

export const isNew = ({ centrum }: Desk): boolean => centrum.state().omgeving.length === 0

/** How the testcentrum of a world calls the simulator. */
export type Connect = (world: string) => TestcentrumOptions['connect']

export const connectAt =
  (address: () => string): Connect =>
  (world) =>
  ({ autorisatiesleutel }) => {
    const base = `${address()}${world === 'default' ? '' : `/w/${world}`}`
    return createSoapClient({
      autorisatie: { ...boom, autorisatiesleutel },
      adressen: { leerlinggegevens: `${base}/uwlr/leerlinggegevens`, leerresultaten: `${base}/uwlr/leerresultaten` },
    })
  }

/** The desk of a world as it stands in a store. */
export function openDesk(world: World, store: Store, connect: Connect): Desk {
  const centrum = createSteppedTestcentrum({
    store,
    naam: `testcentrum ${world.name}`,
    clock: world.clock,
    backoff,
    connect: connect(world.name),
  })
  const postbus = openPostbus(store, `postbus ${world.name}`, world.clock)
  return {
    world,
    centrum,
    postbus,
    linesOf: (id) => {
      const { import: imports, levering } = centrum.state()
      const [one, came] = [imports.find(is(id)), levering.find(is(id))] as [Import | undefined, Levering | undefined]
      return one && came && regelsOf(one, came)
    },
    restart: () => {
      centrum.reset(beginOf(schoolsOf(world)))
      postbus.clear()
    },
  }
}

const is =
  (id: string) =>
  (one: { readonly id: string }): boolean =>
    one.id === id

/** The schools of a world as they are now. */
const schoolsOf = (world: World) =>
  [...world.state().scholen.values()].map((live) => schoolAt(live, world.clock.now()).school)
