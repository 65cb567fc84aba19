import type { ToolError } from '../../src/tool-error.ts'
import { held, itemAt } from '../../src/within.ts'
import { type Clock, systemClock } from '../clock.ts'
import type { Around, ControlTarget } from '../control/route.ts'
import { createReloading, type SimulatorOptions } from '../create.ts'
import { defaultWorld, dressed, isOfStore, type Simulator, unavailable } from '../simulator.ts'
import type { Store } from '../store/store.ts'
import type { HeldBy } from '../teams/holdings.ts'
import type { WireAnswer, WireRequest } from '../wire/http.ts'
import { locate } from '../wire/locate.ts'
import type { JournalEntry } from '../world/journal.ts'
import type { World } from '../world/world.ts'
import { annexOf, isAnnex } from './annex.ts'
import { aroundControl } from './around-control.ts'
import { type Copy, createCopy } from './copy.ts'
import { type Database, openDatabase } from './database.ts'
import { createBodies } from './exchanges.ts'
import { clockAhead, worldNames } from './ground.ts'
import { heldInDatabase } from './holdings.ts'
import { checkSchema } from './schema.ts'
import { createStaging, WantsWorld } from './staging.ts'
import { createTurns, type TurnOptions } from './turns.ts'
import { startUpkeep, type UpkeepOptions } from './upkeep.ts'

/** What a turn works on. `store`: rows beside the worlds that it holds ({@link annexOf}). */
export type TeamTarget = ControlTarget & { readonly store: Pick<Store, 'load' | 'commit'> }

/**
 * A simulator whose worlds stand in PostgreSQL: any number of processes work on them, and what one confirmed, the next sees.
 * The same code answers; around it is only that it runs on a copy that the database says is true.
 */
export type TeamSimulator = ControlTarget &
  Pick<Simulator, 'onExchange' | 'onBug' | 'reportBug'> & {
    /** Never rejects: when the database is away the answer is Server.TijdelijkNietBeschikbaar. */
    readonly handle: (...asked: Parameters<Simulator['handle']>) => Promise<WireAnswer>
    readonly around: Around<ControlTarget>
    /**
     * Does something with these worlds as one change, of which nothing happens when it throws. What is there is seen, whichever
     * process confirmed it. Rejects with E_STATE_AWAY.
     */
    readonly within: <Value>(
      worlds: readonly string[],
      deed: (target: TeamTarget) => Value,
      prepare?: (copies: readonly Copy[]) => Promise<void>,
    ) => Promise<Value>
    /** Resolves when the database answers as it should; else rejects with E_STATE_AWAY, E_STATE_NEWER or E_STATE_MIGRATE. */
    readonly check: () => Promise<void>
    readonly heldBy: HeldBy
    /** How many worlds this process has a copy of. */
    readonly copies: () => number
    readonly database: Database
    readonly close: () => Promise<void>
  }

export type TeamOptions = Omit<SimulatorOptions, 'store'> & {
  /** `postgres://USER:PASSWORD@HOST:5432/NAME`. */
  readonly address: string
  /** Connections to the database at most. Default 8. */
  readonly connections?: number
  readonly keep?: UpkeepOptions
}

/** So many requests for one world take one turn together at most. */
const mostTogether = 64

type Waiting = {
  readonly request: WireRequest
  readonly connection: Parameters<Simulator['handle']>[1]
  readonly answer: (answer: WireAnswer) => void
}

/** Throws E_STATE_AWAY, E_STATE_NEWER, E_STATE_MIGRATE, E_PG_MISSING, E_USAGE. */
export async function createTeamSimulator({
  address,
  connections,
  keep,
  clock = systemClock,
  ...options
}: TeamOptions): Promise<TeamSimulator> {
  const database = await openDatabase(address, connections)
  try {
    await checkSchema(database)
    return await begin(database, clock, options, keep)
  } catch (error) {
    await database.close()
    throw error
  }
}

async function begin(
  database: Database,
  below: Clock,
  options: Omit<SimulatorOptions, 'store' | 'clock'>,
  keep: UpkeepOptions | undefined,
): Promise<TeamSimulator> {
  let ahead = await clockAhead(database, below.now)
  const now = () => below.now() + ahead
  const clock: Clock = { now: () => turns.moment() ?? now() }
  const copies = new Map<string, Copy>()
  const queues = new Map<string, Waiting[]>()
  const listeners = new Set<(world: World, entry: JournalEntry) => void>()
  const bugListeners = new Set<(error: unknown) => void>()
  const staging = createStaging(database.name, (world) => copies.get(world)?.mirror)
  const copyOf = (name: string): Copy => {
    const copy = copies.get(name) ?? createCopy(name)
    copies.set(name, copy)
    copy.usedAt = below.now()
    return copy
  }
  let made: ReturnType<typeof createReloading> | undefined
  const turns = createTurns({
    database,
    staging,
    now,
    putBodies: createBodies(database.lightly, below.now),
    reload: ({ name }) => {
      if (!isAnnex(name)) staging.quietly(() => made?.reload(name))
    },
  })
  database.onLost(() => {
    for (const copy of copies.values()) copy.forget()
  })
  const first = copyOf(defaultWorld)
  await first.alone(() =>
    turns.run(
      [first],
      () => {
        made = createReloading({ ...options, clock, store: staging }, (world) => copyOf(world).journal)
      },
      { looksFirst: true },
    ),
  )
  const { simulator } = made!
  const reportBug = (error: unknown) => {
    for (const listener of bugListeners) listener(error)
  }
  simulator.onBug(reportBug)

  /** Holds the worlds, in order of name, so that two that want the same two never wait for each other. */
  const inTurn = async <Value>(all: readonly Copy[], deed: () => Value, how: TurnOptions): Promise<Value> => {
    const holding = async (from: number): Promise<Value> => {
      const copy = all[from]
      if (copy !== undefined) return copy.alone(() => holding(from + 1))
      const { value, exchanges } = await turns.run(all, deed, how)
      for (const [name, entries] of exchanges) tell(name, entries)
      return value
    }
    return holding(0)
  }
  const tell = (name: string, entries: readonly JournalEntry[]) => {
    const world = simulator.world(name)
    if (world === undefined) return
    for (const entry of entries) for (const listener of listeners) listener(world, entry)
  }
  const within: TeamSimulator['within'] = async (names, deed, prepare) => {
    const wanted = new Set(names)
    for (;;) {
      const all = [...wanted].sort().map(copyOf)
      for (const copy of all) copy.users++
      try {
        return await inTurn(all, () => deed(targetFor(wanted)), {
          looksFirst: true,
          ...(prepare && { prepare: () => prepare(all) }),
        })
      } catch (error) {
        if (!(error instanceof WantsWorld)) throw error
        wanted.add(error.world)
      } finally {
        release(all)
      }
    }
  }
  /** A world that is not there is not remembered: a caller may make up any name. */
  const release = (all: readonly Copy[]) => {
    for (const copy of all)
      if (--copy.users === 0 && copy.mirror.size() === 0 && copy.name !== defaultWorld) letGo(copy)
  }
  const letGo = (copy: Copy) => {
    copies.delete(copy.name)
    staging.quietly(() => simulator.dropWorld(copy.name))
  }
  /** A world that is made anew or dropped takes what stood beside it along. */
  const clearAnnex = (holds: ReadonlySet<string>, name: string) => {
    const annex = annexOf(name)
    if (!holds.has(annex)) throw new WantsWorld(annex)
    if (held(copies, annex).mirror.size() > 0) staging.commit(annex, [], true)
  }
  const targetFor = (holds: ReadonlySet<string>): TeamTarget => ({
    clock,
    store: staging,
    world: ((name?: string) => {
      if (name !== undefined && !holds.has(name)) throw new WantsWorld(name)
      return simulator.world(name)
    }) as Simulator['world'],
    worlds: () => simulator.worlds().filter(({ name }) => holds.has(name)),
    addWorld: (world) => {
      if (!holds.has(world.name)) throw new WantsWorld(world.name)
      clearAnnex(holds, world.name)
      return simulator.addWorld(world)
    },
    dropWorld: (name) => {
      if (!holds.has(name)) throw new WantsWorld(name)
      clearAnnex(holds, name)
      return simulator.dropWorld(name)
    },
  })

  /** Answers who waits for a world, all that wait at once as one turn. */
  const serveQueue = async (name: string, queue: Waiting[]): Promise<void> => {
    const copy = copyOf(name)
    copy.users++
    while (queue.length > 0) {
      const together = queue.splice(0, mostTogether)
      try {
        const answers = await inTurn(
          [copy],
          () => together.map(({ request, connection }) => simulator.handle(request, connection)),
          { looksFirst: false },
        )
        for (const [index, { answer }] of together.entries()) answer(itemAt(answers, index))
      } catch (error) {
        reportBug(error)
        for (const { request, answer } of together) answer(refused(error, request))
      }
    }
    queues.delete(name)
    release([copy])
  }
  const handle: TeamSimulator['handle'] = (request, connection) =>
    new Promise((answer) => {
      const mark = request.url.indexOf('?')
      const { world } = locate(mark === -1 ? request.url : request.url.slice(0, mark))
      const queue = queues.get(world)
      if (queue !== undefined) {
        queue.push({ request, connection, answer })
        return
      }
      const mine: Waiting[] = [{ request, connection, answer }]
      queues.set(world, mine)
      void serveQueue(world, mine)
    })

  const check = async () => {
    await checkSchema(database)
    ahead = await clockAhead(database, below.now)
  }
  const upkeep = startUpkeep({
    database,
    copies,
    now: below.now,
    letGo,
    check,
    ...keep,
  })
  const team: TeamSimulator = {
    ...targetFor(new Set()),
    world: ((name?: string) => simulator.world(name)) as Simulator['world'],
    handle,
    within,
    around: aroundControl({
      within: (...asked) => within(...asked),
      names: () => worldNames(database),
      database,
    }),
    onExchange: (listener) => subscribe(listeners, listener),
    onBug: (listener) => subscribe(bugListeners, listener),
    reportBug,
    check,
    heldBy: heldInDatabase(database.lightly, below.now),
    copies: () => copies.size,
    database,
    close: async () => {
      upkeep.stop()
      await Promise.all([...copies.values()].map((copy) => copy.alone(async () => {})))
      await database.close()
    },
  }
  return team
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function refused(error: unknown, { headers }: WireRequest): WireAnswer {
  const reason = isOfStore(error) ? error : ({ message: String(error) } as ToolError)
  return dressed(unavailable(reason), headers['accept-encoding'])
}
