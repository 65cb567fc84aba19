import type { School } from '../../src/school/school.ts'
import { bendNow } from '../bend/bend.ts'
import { randomOf } from '../random.ts'
import type { Around } from './around.ts'
import type { Change, Soort } from './change.ts'
import type { Kind } from './kind.ts'
import { kinds } from './kinds.ts'
import { stamp } from './stamp.ts'

const bySoort = new Map(kinds.map((kind) => [kind.soort, kind as Kind<Soort>]))

/** The definition of a kind of change. Throws a RangeError for a kind that there is not: a file is checked before. */
export function kindOf(soort: Soort): Kind<Soort> {
  const kind = bySoort.get(soort)
  if (kind === undefined) throw new RangeError(`there is no kind of change called ${soort}`)
  return kind
}

/**
 * The school after a change. Pure: the same school, change and seed give the same school. Who is who (`id`) stays; what
 * changed gets the day as its mutatiedatum. Throws E_CHANGE when a record is not there on that day.
 */
export function applyChange(school: School, change: Change, around: Around): School {
  const { act, asRecorded } = kindOf(change.soort)
  const random = randomOf(around.seed, `${change.datum}/${change.soort}/${JSON.stringify(change)}`)
  const hands = { random, around, bend: bendNow }
  if (asRecorded) return act(school, change, hands)
  return stamp(school, act({ ...school, peildatum: change.datum }, change, hands), change.datum)
}

/** The school on a day: everything up to and including that day has happened, in the order of the days. */
export function schoolOn(start: School, changes: readonly Change[], day: string, around: Around): School {
  return inOrder(changes)
    .filter(({ datum }) => datum <= day)
    .reduce((school, change) => applyChange(school, change, around), start)
}

/** By day; what happens on one day keeps the order in which it was told. */
export const inOrder = (changes: readonly Change[]): readonly Change[] =>
  changes.toSorted((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0))
