import type { School } from '../src/school/school.ts'
import { schooljaarOf } from '../src/school/schooljaar.ts'
import { dutchDay } from '../src/time/dutch-time.ts'
import type { Anomaly } from './bend/anomaly.ts'
import { type Clock, systemClock } from './clock.ts'
import { demoKlant, type LoadedSchool, loadConnected } from './demo.ts'
import type { Dialect } from './dialects/dialect.ts'
import { brincodeOfSeed } from './generate/brincode.ts'
import { ordinarySchool } from './generate/generate-school.ts'
import { manualSchool } from './generate/manual-school.ts'
import { createReeks } from './generate/reeks.ts'
import { addOwn } from './own.ts'
import { loadWorld } from './persist/load-world.ts'
import { saveInto } from './persist/save-world.ts'
import type { Quirk } from './quirks/quirk.ts'
import { createBareSimulator, defaultWorld, type Simulator } from './simulator.ts'
import type { Store } from './store/store.ts'
import { deferredSchool } from './world/deferred-school.ts'
import type { Journal } from './world/journal.ts'
import { idOfSchool, type Modus } from './world/live-school.ts'

export type SimulatorOptions = {
  /** The same seed gives the same schools and keys. Default `1`. */
  readonly seed?: string | number
  /**
   * `lenient`: as real systems seem to be, with what strict would refuse in the journal. Absent: as it was kept in the
   * store, else lenient.
   */
  readonly modus?: Modus
  /** The schools of the default world, each with an active koppeling. Default: the manual's school and an ordinary one of about 220. */
  readonly schools?: readonly (School | LoadedSchool)[]
  /**
   * Schools of all these brincodes beside the others, each made when somebody asks for it: `{ from: '90AA', to: '99ZZ' }`
   * is a country of 6,760. What to fill in for one of them: `createReeks` with the same seed and `demoKlant`.
   */
  readonly reeks?: { readonly from: string; readonly to: string }
  /** How much the journal of the default world remembers of past exchanges. Default 8 MiB. */
  readonly journalBytes?: number
  /** Default: the system's clock. */
  readonly clock?: Clock
  /** Where koppelingen, results and changes are kept ({@link openDiskStore}). Absent: in memory. */
  readonly store?: Store
  /** Quirks, dialects and anomalies of your own, named in settings and files as ours are. They hold for the whole process. */
  readonly quirks?: readonly Quirk[]
  readonly dialects?: readonly Dialect[]
  readonly anomalies?: readonly Anomaly[]
}

/** The manual's school, and an ordinary one that is made when it is first asked for. */
function demoSchools(seed: string | number, schooljaar: string): readonly School[] {
  const head = { schooljaar, peildatum: `${schooljaar.slice(0, 4)}-10-01`, brincode: brincodeOfSeed(seed) }
  return [manualSchool(schooljaar), deferredSchool(head, () => ordinarySchool(seed, schooljaar))]
}

/**
 * A simulator with schools in it, ready to be called in process (`handle`) or over a port (`listen`).
 * @throws RangeError for a quirk, dialect or anomaly of one's own that takes a name of ours
 */
export const createSimulator = (options: SimulatorOptions = {}): Simulator => createReloading(options).simulator

/** As {@link createSimulator}; `reload` makes a world anew of what its store now has of it, or lets it go. */
export function createReloading(
  { seed = '1', modus, schools, reeks, journalBytes, clock = systemClock, store, ...own }: SimulatorOptions,
  journalOf?: (world: string) => Journal,
): { readonly simulator: Simulator; readonly reload: (world: string) => void } {
  addOwn(own)
  const load = (name: string) => store && loadWorld(store, name)
  const kept = load(defaultWorld)
  const others = (store?.worlds() ?? [])
    .filter((name) => name !== defaultWorld)
    .map((name) => ({ name, seed: String(seed), ...load(name)! }))
  const ofDefault = {
    ...(journalBytes !== undefined && { journalBytes }),
    ...(reeks && { reeks: createReeks({ ...reeks, seed: String(seed), klant: demoKlant }) }),
  }
  const simulator = createBareSimulator({
    clock,
    ...(store && {
      saveFor: ({ name, state, kept: known }) => saveInto(store, name, known && state && { state, rows: known.rows }),
      forget: store.dropWorld,
    }),
    ...(journalOf && { journalOf }),
    seed: kept?.seed ?? String(seed),
    first: { ...kept, ...ofDefault },
  })
  for (const other of others) simulator.addWorld(other)
  const world = simulator.world()!
  world.together(() => {
    if (modus !== undefined && world.state().modus !== modus) world.setModus(modus)
    const schooljaar = schooljaarOf(dutchDay(world.clock.now()))
    const wanted = schools ?? (kept === undefined ? demoSchools(seed, schooljaar) : [])
    const loaded = wanted.map((entry): LoadedSchool => ('school' in entry ? entry : { school: entry }))
    // What was kept wins: a restart must not undo what happened to a school, not even that it was dropped.
    const known = new Set([...world.state().scholen.keys(), ...(kept?.kept.begin?.state.scholen.keys() ?? [])])
    const fresh = loaded.filter(({ school }) => !known.has(idOfSchool(school)))
    loadConnected(world, fresh)
    if (kept === undefined || fresh.length > 0) world.begin()
  })
  const reload = (name: string) => {
    const loaded = load(name)
    if (loaded === undefined) simulator.dropWorld(name)
    else simulator.addWorld({ name, seed: String(seed), ...loaded, ...(name === defaultWorld && ofDefault) })
  }
  return { simulator, reload }
}
