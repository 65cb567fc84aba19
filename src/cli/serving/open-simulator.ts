import { createSimulator, type SimulatorOptions } from '../../../simulator/create.ts'
import type { Mount } from '../../../simulator/port/listen.ts'
import type { Served } from '../../../simulator/port/served.ts'
import type { Simulator } from '../../../simulator/simulator.ts'
import { openDiskStore } from '../../../simulator/store/disk-store.ts'
import { createMemoryStore } from '../../../simulator/store/memory-store.ts'
import { isDatabaseAddress, type Session } from '../../../simulator/team/database.ts'
import type { TeamTally } from '../../../simulator/team/tally.ts'
import { countingStore, heldInWorlds } from '../../../simulator/teams/holdings.ts'
import type { World } from '../../../simulator/world/world.ts'
import { type Beside, type BesideOptions, openBeside } from './beside.ts'
import type { Keep } from './keep.ts'

/** A simulator and what runs beside it, wherever its state is. */
export type Opened = {
  readonly simulator: Served & Pick<Simulator, 'onExchange' | 'onBug'>
  /** The simulator when its worlds are of this process alone; absent when others work on them too. */
  readonly own?: Simulator
  /** What answers beside it. */
  readonly mounts: () => readonly Mount[]
  /** Looks at the default world as it is now. */
  readonly read: <Value>(look: (world: World) => Value) => Promise<Value>
  readonly beside: Beside
  /** How many worlds this process has in memory. */
  readonly worlds: () => number
  /** What was asked of the database. Absent: there is none. */
  readonly tally?: () => TeamTally
  readonly close: () => Promise<void>
}

/**
 * `keep`: for how long a database keeps what is old. `state`: a folder, the address of a database, or absent for memory. In a database other processes share the worlds. `counts`: it is known how many bytes the worlds of a team take. Throws ToolErrors of the state.
 */
export async function openSimulator(
  options: BesideOptions & { readonly keep?: Keep | undefined; readonly counts?: boolean },
  parts: Omit<SimulatorOptions, 'store'>,
): Promise<Opened> {
  const { state, keep } = options
  if (state !== undefined && isDatabaseAddress(state)) {
    const { createTeamSimulator } = await import('../../../simulator/team/team-simulator.ts')
    // Once a minute; what explorations told is opened when it is first cleared, not at the start.
    const also = async (session: Session) =>
      (await import('../../../scenarios/farm/clear-farm.ts')).clearFarm(session, keep)
    const beside = await openBeside({ ...options, state: undefined })
    const team = await createTeamSimulator({ ...parts, address: state, keep: { ...keep, also } })
    return {
      simulator: team,
      mounts: () => beside.mounts(team, { shared: team }),
      beside,
      read: (look) => team.within(['default'], ({ world }) => look(world())),
      worlds: team.copies,
      tally: () => team.database.tally,
      close: team.close,
    }
  }
  // First what others may have: who is refused there has made nothing beside it.
  const disk = state === undefined ? undefined : await openDiskStore(state)
  const beside = await openBeside(options).catch((error) => {
    disk?.close()
    throw error
  })
  const kept = disk && beside.dropping(disk)
  const counting = options.counts === true ? countingStore(kept ?? createMemoryStore()) : undefined
  const store = counting?.store ?? kept
  const simulator = createSimulator({ ...parts, store })
  return {
    simulator: { ...simulator, ...(counting && { heldBy: heldInWorlds(simulator.worlds, counting.bytesOf) }) },
    own: simulator,
    mounts: () => beside.mounts(simulator, { own: simulator }),
    beside,
    read: async (look) => look(simulator.world()),
    worlds: () => simulator.worlds().length,
    close: async () => store?.close(),
  }
}
