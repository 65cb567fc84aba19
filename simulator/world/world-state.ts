import type { ClockState } from '../clock.ts'
import type { Koppeling } from '../koppelingen/koppeling.ts'
import type { IngevoerdResultaat } from '../results/ingevoerd.ts'
import type { Resultaten } from '../results/resultaten.ts'
import type { Write } from '../store/store.ts'
import type { Storing } from '../storingen/storing.ts'
import { idOfSchool, type LiveSchool, type Modus, schoolAt } from './live-school.ts'
import { nextDue } from './plan.ts'

/** Everything a world remembers, as one value: taken for a snapshot, put back by restore. */
export type WorldState = {
  readonly modus: Modus
  readonly scholen: ReadonlyMap<string, LiveSchool>
  readonly koppelingen: ReadonlyMap<string, Koppeling>
  readonly resultaten: Resultaten
  /** `aanmaakdatum` of the last message of results that was accepted, by school and klantcode; milliseconds. */
  readonly laatsteBerichten: ReadonlyMap<string, number>
  /** Results typed in by hand, by id. */
  readonly ingevoerd: ReadonlyMap<string, IngevoerdResultaat>
  /** Faults on demand, in the order in which they get their turn. */
  readonly storingen: ReadonlyMap<string, Storing>
}

/** A world as it was once: what a snapshot holds, and what a reset comes back to. `now`: what its clock said, milliseconds. */
export type Moment = { readonly state: WorldState; readonly klok: ClockState; readonly now: number }

export const emptyState: WorldState = {
  modus: 'lenient',
  scholen: new Map(),
  koppelingen: new Map(),
  resultaten: new Map(),
  laatsteBerichten: new Map(),
  ingevoerd: new Map(),
  storingen: new Map(),
}

/** By the name it goes by at this moment; a fusie can have given a school another brincode. */
export const called = (scholen: WorldState['scholen'], name: string, moment: number): LiveSchool | undefined => {
  const same = scholen.get(name)
  if (same !== undefined && idOfSchool(schoolAt(same, moment).school) === name) return same
  for (const live of scholen.values()) {
    const { school } = schoolAt(live, moment)
    if (school.schoolkey === name || idOfSchool(school) === name) return live
  }
  return undefined
}

/** The first moment at which something is to happen in one of the schools; infinity when nothing is. */
export const firstDue = ({ scholen }: WorldState): number =>
  Math.min(Number.POSITIVE_INFINITY, ...[...scholen.values()].map((live) => nextDue(live) ?? Number.POSITIVE_INFINITY))

/** What the store must hear when one state takes the place of another. */
export const writesBetween = (before: WorldState, after: WorldState): readonly Write[] => [
  ...(before.modus === after.modus ? [] : [{ collection: 'wereld', id: 'modus', value: after.modus }]),
  ...differences('school', before.scholen, after.scholen),
  ...differences('koppeling', before.koppelingen, after.koppelingen),
  ...differences('resultaat', before.resultaten, after.resultaten),
  ...differences('bericht', before.laatsteBerichten, after.laatsteBerichten),
  ...differences('ingevoerd', before.ingevoerd, after.ingevoerd),
  ...differences('storing', before.storingen, after.storingen),
]

function differences(
  collection: string,
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): Write[] {
  const gone = [...before.keys()].filter((id) => !after.has(id)).map((id) => ({ collection, id, value: undefined }))
  const changed = [...after]
    .filter(([id, value]) => before.get(id) !== value)
    .map(([id, value]) => ({ collection, id, value }))
  return [...gone, ...changed]
}
