import { ToolError } from '../../src/tool-error.ts'
import { lastOf } from '../../src/within.ts'
import type { ClockState } from '../clock.ts'
import type { Koppeling } from '../koppelingen/koppeling.ts'
import type { IngevoerdResultaat } from '../results/ingevoerd.ts'
import type { OntvangenResultaat } from '../results/resultaten.ts'
import type { Row, Store } from '../store/store.ts'
import type { Storing, Teller } from '../storingen/storing.ts'
import type { LiveSchool, Modus } from '../world/live-school.ts'
import { beginning, type KeptBeside, type WorldState } from '../world/world.ts'
import { type MomentRow, momentOfRow } from './moment-row.ts'
import { checkSchool, wrongRow } from './row-forms.ts'
import { nameOf, placed, rowCount } from './save-world.ts'
import { liveSchoolOf, type Placed, type SchoolRow, type WijzigingRow, wijzigingenBySchool } from './school-rows.ts'

/** What the store holds of a world, ready for `createWorld`. */
export type LoadedWorld = {
  readonly state: WorldState
  readonly klok?: ClockState
  readonly seed?: string
  readonly team?: string
  readonly kept: KeptBeside
}

/**
 * Undefined when the store holds nothing of it.
 * @throws ToolError E_STATE_DAMAGED when what it holds cannot be a world of ours
 */
export function loadWorld(store: Store, world: string): LoadedWorld | undefined {
  const rows = store.load(world)
  if (rows.length === 0) return undefined
  const wrong = wrongRow(rows) ?? missingRow(rows)
  if (wrong !== undefined) throw new ToolError('E_STATE_DAMAGED', store.name, `in world ${world}, ${wrong}`)
  try {
    return worldOf(rows)
  } catch (error) {
    // A change that does not fit the picture before it: rows are missing, or of another school.
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error
    throw new ToolError('E_STATE_DAMAGED', store.name, `in world ${world}, ${error.message}`)
  }
}

/** One that was written before rows were counted does not say. */
function missingRow(rows: readonly Row[]): string | undefined {
  const said = rows.find(({ collection, id }) => collection === 'wereld' && id === rowCount)?.value
  return said === undefined || said === rows.length - 1
    ? undefined
    : `${said} rows were kept and ${rows.length - 1} are there`
}

function worldOf(rows: readonly Row[]): LoadedWorld {
  const collections = new Map<string, Row[]>()
  for (const row of rows) {
    const own = collections.get(row.collection) ?? []
    own.push(row)
    collections.set(row.collection, own)
  }
  const values = <Value>(collection: string): Map<string, Value> => {
    const own = collections.get(collection) ?? []
    if (!placed.includes(collection)) return new Map(own.map(({ id, value }) => [id, value as Value]))
    const inPlace = own
      .map(({ id, value }) => ({ id, ...(value as Placed<Value>) }))
      .sort((a, b) => a.plaats - b.plaats)
    return new Map(inPlace.map(({ id, waarde }) => [id, waarde]))
  }
  const wereld = values<unknown>('wereld')
  const moments = new Map([...values<MomentRow>('moment')].map(([name, row]) => [name, momentOfRow(row)]))
  const begin = moments.get(beginning)
  moments.delete(beginning)
  return {
    klok: wereld.get('klok') as ClockState | undefined,
    seed: wereld.get('seed') as string | undefined,
    ...(wereld.has('team') && { team: wereld.get('team') as string }),
    state: {
      modus: (wereld.get('modus') as Modus | undefined) ?? 'lenient',
      scholen: schoolsOf(values<SchoolRow>('school'), collections.get('wijziging') ?? []),
      koppelingen: values<Koppeling>('koppeling'),
      resultaten: values<OntvangenResultaat>('resultaat'),
      laatsteBerichten: values<number>('bericht'),
      ingevoerd: values<IngevoerdResultaat>('ingevoerd'),
      storingen: values<Storing>('storing'),
    },
    kept: {
      rows: new Set(rows.filter(({ collection, id }) => collection !== 'wereld' || id !== rowCount).map(nameOf)),
      moments,
      ...(begin && { begin }),
      tellers: values<Teller>('teller'),
      answeredAt: wereld.get('geantwoord') as number | undefined,
    },
  }
}

function schoolsOf(schools: ReadonlyMap<string, SchoolRow>, changes: readonly Row[]): WorldState['scholen'] {
  const bySchool = wijzigingenBySchool(changes)
  for (const id of bySchool.keys())
    if (!schools.has(id)) throw new RangeError(`school ${id} is missing, of which changes are there`)
  return new Map([...schools].map(([id, row]) => [id, sameOrMade(id, row, bySchool.get(id) ?? [])]))
}

type Made = { readonly id: string; readonly live: LiveSchool; readonly changes: readonly WijzigingRow[] }

/** A school whose rows are the same objects is the same school: what was made of its pictures (answers) still holds. */
const made = new WeakMap<SchoolRow['first'], Made>()

function sameOrMade(id: string, row: SchoolRow, changes: readonly WijzigingRow[]): LiveSchool {
  const known = made.get(row.first)
  const isSame = known?.id === id && known.changes.every((change, index) => change === changes[index])
  const before = isSame ? { live: known.live, count: known.changes.length } : undefined
  const live = liveSchoolOf(id, row, changes.slice(before?.count ?? 0), before?.live.versions)
  if (live.versions.length > 1 && changes.length > (before?.count ?? 0)) checkSchool(lastOf(live.versions).school)
  made.set(row.first, { id, live, changes })
  return live
}
