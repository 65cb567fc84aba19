import type { LiveSchool } from '../world/live-school.ts'
import type { Moment, WorldState } from '../world/world-state.ts'
import { liveSchoolOf, type SchoolRow, schoolRowOf, type WijzigingRow, wijzigingRowsOf } from './school-rows.ts'

type Entries<Map_> = Map_ extends ReadonlyMap<string, infer Value> ? readonly (readonly [string, Value])[] : never
type Plain = Omit<{ readonly [Name in keyof WorldState]: Entries<WorldState[Name]> }, 'modus' | 'scholen'>

/** A remembered moment as JSON can carry it. */
export type MomentRow = Pick<Moment, 'klok' | 'now'> & {
  readonly state: Plain & {
    readonly modus: WorldState['modus']
    readonly scholen: readonly (SchoolRow & { readonly id: string; readonly wijzigingen: readonly WijzigingRow[] })[]
  }
}

export const momentRowOf = ({ state, klok, now }: Moment): MomentRow => ({
  klok,
  now,
  state: {
    modus: state.modus,
    scholen: [...state.scholen.values()].map((live) => ({
      id: live.id,
      ...schoolRowOf(live),
      wijzigingen: wijzigingRowsOf(live),
    })),
    koppelingen: [...state.koppelingen],
    resultaten: [...state.resultaten],
    laatsteBerichten: [...state.laatsteBerichten],
    ingevoerd: [...state.ingevoerd],
    storingen: [...state.storingen],
  },
})

export const momentOfRow = ({ state, klok, now }: MomentRow): Moment => ({
  klok,
  now,
  state: {
    modus: state.modus,
    scholen: new Map(
      state.scholen.map(({ id, wijzigingen, ...row }): [string, LiveSchool] => [
        id,
        liveSchoolOf(id, row, wijzigingen),
      ]),
    ),
    koppelingen: new Map(state.koppelingen),
    resultaten: new Map(state.resultaten),
    laatsteBerichten: new Map(state.laatsteBerichten),
    ingevoerd: new Map(state.ingevoerd),
    storingen: new Map(state.storingen),
  },
})
