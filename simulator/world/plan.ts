import { dutchDay, momentOf } from '../../src/time/dutch-time.ts'
import { ToolError } from '../../src/tool-error.ts'
import { lastOf } from '../../src/within.ts'
import { applyChange, inOrder } from '../changes/apply.ts'
import type { Around } from '../changes/around.ts'
import type { Change } from '../changes/change.ts'
import { type LiveSchool, type PlannedChange, schoolAt, withVersion } from './live-school.ts'

/** The moment at which a day begins in the Netherlands. */
export const startOfDay = (day: string): number => momentOf(`${day}T00:00:00`) ?? 0

/** The same school with changes on its calendar; those of one day keep the order in which they were told. */
export function withPlan(live: LiveSchool, changes: readonly Change[], seed: string): LiveSchool {
  const all = [...(live.gepland ?? []), ...changes.map((change) => ({ change, seed }))]
  const order = inOrder(all.map(({ change }) => change))
  return { ...live, gepland: all.toSorted((a, b) => order.indexOf(a.change) - order.indexOf(b.change)) }
}

/** The first moment at which something on the calendar is due; undefined when nothing is planned. */
export const nextDue = ({ gepland }: LiveSchool): number | undefined =>
  gepland?.[0] === undefined ? undefined : startOfDay(gepland[0].change.datum)

/**
 * The school with everything done that is due at a moment, each change on the day it is dated. A change that can not
 * happen (its pupil has left, say) is set apart with the reason and the others go on.
 */
export function settle(live: LiveSchool, moment: number, around: Omit<Around, 'seed'>): LiveSchool {
  const today = dutchDay(moment)
  const due = (live.gepland ?? []).filter(({ change }) => change.datum <= today)
  if (due.length === 0) return live
  const later = (live.gepland ?? []).filter(({ change }) => change.datum > today)
  return due.reduce(happen(around), { ...live, gepland: later })
}

const happen =
  (around: Omit<Around, 'seed'>) =>
  (live: LiveSchool, planned: PlannedChange): LiveSchool => {
    const { change, seed } = planned
    // Told after the fact: it happens as soon as it can, on top of what the school has become.
    const from = Math.max(startOfDay(change.datum), lastOf(live.versions).from)
    try {
      return withVersion(live, applyChange(schoolAt(live, from).school, change, { ...around, seed }), from)
    } catch (error) {
      if (!(error instanceof ToolError)) throw error
      return { ...live, mislukt: [...(live.mislukt ?? []), { change, why: error.message }] }
    }
  }
