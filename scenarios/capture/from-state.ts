import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createWorldClock, systemClock } from '../../simulator/clock.ts'
import { loadWorld } from '../../simulator/persist/load-world.ts'
import { openDiskStore } from '../../simulator/store/disk-store.ts'
import { schoolAt } from '../../simulator/world/live-school.ts'
import { settle } from '../../simulator/world/plan.ts'
import { called } from '../../simulator/world/world-state.ts'
import { schoolIdOf } from '../../src/school/school.ts'
import { ToolError } from '../../src/tool-error.ts'
import { chooseSchool } from '../las/choose-school.ts'
import type { Observed } from './observed.ts'

/**
 * Reads a school out of the state folder of a simulator that is not running. A state folder keeps no journal.
 * @throws ToolError E_STATE_LOCKED when the simulator runs, E_STATE_UNUSABLE when there is nothing in the folder,
 * E_USAGE
 */
export async function observeState(
  folder: string,
  { world = 'default', school }: { readonly world?: string; readonly school?: string },
): Promise<Observed> {
  // Opening a folder makes it: a mistyped path must not leave a new one behind.
  if (!existsSync(join(folder, 'koppelproef.db')))
    throw new ToolError('E_STATE_UNUSABLE', folder, 'there is no state in it')
  const store = await openDiskStore(folder)
  try {
    const kept = loadWorld(store, world)
    if (kept === undefined)
      throw new ToolError('E_USAGE', `The state has no world ${world}; it has ${store.worlds().join(', ') || 'none'}.`)
    const { state, klok, seed = '1' } = kept
    const now = createWorldClock(systemClock, klok).now()
    const ids = [...state.scholen.keys()]
    const schoolId = chooseSchool(ids, school, world)
    // What was due while nobody ran it, has happened.
    const live = settle(state.scholen.get(schoolId)!, now, {
      schoolOf: (brincode, dependancecode) => {
        const other = called(state.scholen, schoolIdOf(brincode, dependancecode), now)
        return other && schoolAt(other, now).school
      },
    })
    return {
      world,
      seed,
      now,
      modus: state.modus,
      schoolId,
      others: ids.filter((id) => id !== schoolId),
      settings: live.settings,
      versions: live.versions,
      gepland: (live.gepland ?? []).map(({ change }) => change),
      koppelingen: [...state.koppelingen.values()].filter(({ scholen }) => scholen.includes(schoolId)),
      storingen: [...state.storingen.values()],
      resultaten: [...state.resultaten.values()].filter((each) => each.school === schoolId),
    }
  } finally {
    store.close()
  }
}
