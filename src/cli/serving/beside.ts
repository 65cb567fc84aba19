import { join } from 'node:path'
import { type Listening, listenFor, type Mount } from '../../../simulator/port/listen.ts'
import type { Served } from '../../../simulator/port/served.ts'
import type { Simulator } from '../../../simulator/simulator.ts'
import { openDiskStore } from '../../../simulator/store/disk-store.ts'
import type { Store } from '../../../simulator/store/store.ts'
import type { TeamSimulator } from '../../../simulator/team/team-simulator.ts'
import { sharedTestcentrumOf, testcentrumOf } from '../../../stage/testcentrum/mount.ts'
import { verhalenOf } from '../../../stage/verhalen/mount.ts'
import { consoleAt } from '../../console/mount.ts'
import { versionOfPackage } from '../command-line.ts'

/** What runs beside the simulator on the same port. */
export type Beside = {
  /** `worlds`: those that a testcentrum works with, of this process alone or shared. */
  readonly mounts: (
    simulator: Served,
    worlds: { readonly own: Simulator } | { readonly shared: TeamSimulator },
  ) => readonly Mount[]
  /** The store of the simulator; a world that is dropped there takes its testcentrum along. */
  readonly dropping: (store: Store) => Store
  /** Says where everything was found, so that the testcentrum can call the simulator. */
  readonly found: <Found extends Listening>(listening: Found) => Promise<Found>
  readonly close: () => Promise<void>
}

export type BesideOptions = {
  readonly testcentrum: boolean
  readonly console: boolean
  readonly state?: string
  readonly sut: string
}

/** The testcentrum keeps what it has in a folder of its own within `state`, or in the database that the worlds stand in. Throws a ToolError when that cannot be used. */
export async function openBeside({ testcentrum, console, state, sut }: BesideOptions): Promise<Beside> {
  const kept = testcentrum && state !== undefined ? await openDiskStore(join(state, 'testcentrum')) : undefined
  let address = ''
  let here: Served | undefined
  let plain: Listening | undefined
  let stories: ReturnType<typeof verhalenOf> | undefined
  return {
    mounts: (simulator, worlds) => {
      here = simulator
      const at = { address: () => address }
      const centrum = () =>
        'own' in worlds
          ? testcentrumOf(worlds.own, { ...at, ...(kept && { store: kept }) })
          : sharedTestcentrumOf(worlds.shared, at)
      stories = verhalenOf(simulator, {
        sut,
        versie: versionOfPackage(),
        address: () => address,
        ...('shared' in worlds && {
          farm: async () =>
            (await import('../../../scenarios/farm/look-at-farm.ts')).farmIn(worlds.shared.database.lightly),
        }),
      })
      return [...(testcentrum ? [centrum()] : []), ...(console ? [stories, consoleAt()] : [])]
    },
    dropping: (store) => ({
      ...store,
      dropWorld: (name) => {
        store.dropWorld(name)
        kept?.dropWorld(`testcentrum ${name}`)
        kept?.dropWorld(`postbus ${name}`)
      },
    }),
    found: async (listening) => {
      // A certificate that is made for a test is trusted by nobody: the testcentrum then has a plain port of its own.
      if (testcentrum && listening.url.startsWith('https:')) plain = await listenFor(here!)
      address = plain?.url ?? listening.url
      return listening
    },
    close: async () => {
      await stories?.close()
      await plain?.close()
      kept?.close()
    },
  }
}
