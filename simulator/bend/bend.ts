import type { School } from '../../src/school/school.ts'
import { addDays } from '../../src/time/day.ts'
import { ToolError } from '../../src/tool-error.ts'
import { itemAt } from '../../src/within.ts'
import type { Change } from '../changes/change.ts'
import { randomOf } from '../random.ts'
import { type Op, placesOf } from '../school-file/aanwijzing.ts'
import type { AnomalyUse } from '../school-file/school-file.ts'
import { anomalyNamed } from './all.ts'
import type { Anomaly, On, RecordOf } from './anomaly.ts'

/** A bent school, and what is still to come on later days. */
export type Bent = { readonly school: School; readonly later: readonly Change[] }

/**
 * Puts one anomaly on a school. One that needs two deliveries prepares the first and gives the second back as a dated
 * change; so does any anomaly with a `datum`. The default day of a second step is 14 days after the peildatum.
 * @throws ToolError E_ANOMALY when no record fits
 */
export function bend(school: School, use: AnomalyUse, seed: string): Bent {
  const anomaly = anomalyFor(use)
  const stream = `${seed}/${anomaly.name}`
  const targets = targetsOf(school, anomaly, use.op, stream)
  const { fits } = anomaly
  if (!anomaly.later && use.datum === undefined)
    return { school: anomaly.alter(school, targets, stream, fits), later: [] }
  const datum = use.datum ?? addDays(school.peildatum ?? `${school.schooljaar.slice(0, 4)}-10-01`, 14)
  const prepared = anomaly.first?.(school, targets, stream, fits) ?? school
  if (anomaly.plan) return { school: prepared, later: anomaly.plan(prepared, targets, datum, stream) }
  const op: Op = anomaly.on === 'school' ? 'school' : { ids: targets }
  return { school: prepared, later: [{ soort: 'anomalie', datum, naam: anomaly.name, op, seed }] }
}

/**
 * The oddity itself, now: what a dated `anomalie` does on its day.
 * @throws ToolError E_ANOMALY
 */
export function bendNow(school: School, use: AnomalyUse, seed: string): School {
  const anomaly = anomalyFor(use)
  const stream = `${seed}/${anomaly.name}`
  return anomaly.alter(school, targetsOf(school, anomaly, use.op, stream), stream)
}

function anomalyFor({ naam }: AnomalyUse): Anomaly {
  const anomaly = anomalyNamed(naam)
  if (!anomaly) throw new ToolError('E_ANOMALY', `there is none called "${naam}"`)
  return anomaly
}

const lists = { leerling: 'leerlingen', leerkracht: 'leerkrachten', groep: 'groepen' } as const

/**
 * The ids of the records that an anomaly is put on, in the order of the school.
 * @throws ToolError E_ANOMALY
 */
export function targetsOf(school: School, anomaly: Anomaly, op: Op | undefined, stream: string): readonly string[] {
  const { on, fits, needs, usual } = anomaly
  if (on === 'school') {
    if (op === undefined || op === 'school') return []
    throw new ToolError('E_ANOMALY', `${anomaly.name} is put on the whole school; leave "op" out`)
  }
  const records: readonly RecordOf[Exclude<On, 'school'>][] = school[lists[on]] ?? []
  const fit = records.filter((record) => record.id !== undefined && fits(record, school))
  const ids = fit.flatMap(({ id }) => id ?? [])
  if (typeof op === 'object' && op.ids) return op.ids
  if (typeof op === 'object' && op.deel === undefined) {
    const pointer = op[on]
    if (!pointer) throw new ToolError('E_ANOMALY', `${anomaly.name} is put on a ${on}; say "op: { ${on}: … }"`)
    const [record, ...others] = placesOf(records, pointer).map((place) => itemAt(records, place))
    if (record === undefined || others.length > 0) {
      const number = record === undefined ? 'no' : others.length + 1
      throw new ToolError('E_ANOMALY', `"op" points at ${number} records; it must point at one`)
    }
    if (!fit.includes(record)) throw new ToolError('E_ANOMALY', `${anomaly.name} needs a ${on} with ${needs}`)
    return record.id === undefined ? [] : [record.id]
  }
  if (fit.length === 0)
    throw new ToolError('E_ANOMALY', `${anomaly.name} needs a ${on}${needs ? ` with ${needs}` : ''}`)
  const wanted =
    op === 'school' || (op === undefined && usual === 'all')
      ? fit.length
      : op?.deel !== undefined
        ? op.deel * fit.length
        : usual
  const count = Math.max(1, Math.round(Number(wanted)))
  const drawn = ids
    .map((id) => ({ id, draw: randomOf(stream, `op/${id}`).next() }))
    .sort((a, b) => a.draw - b.draw)
    .slice(0, count)
  const chosen = new Set(drawn.map(({ id }) => id))
  return [...new Set(ids.filter((id) => chosen.has(id)))]
}
