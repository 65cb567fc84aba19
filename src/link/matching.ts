import type { Comparer } from './comparison.ts'
import type { Habits } from './habits.ts'
import type { Likeness } from './likeness.ts'
import type { Neighbourhood } from './nearby.ts'
import type { Roster } from './people.ts'

/** Somebody who may be the one, with the weight of the evidence. */
export type Rival = { readonly index: number; readonly bits: number }

/**
 * How many others of the same school are to be expected who agree with incoming person `i` as well as `e` does, for each
 * time that the child itself would: strangers of these names, born that day, with these voorletters. Undefined where a name
 * or the date is absent.
 */
export type Namesakes = (i: number, e: number) => number | undefined

/** Two lists made ready to be compared: who resembles whom, and how much. */
export type Matching = {
  readonly existing: Roster
  readonly incoming: Roster
  readonly comparer: Comparer
  readonly habits: Habits
  /** Share of people of both lists who lack a field. */
  readonly shareWithout: (field: 'given' | 'surname' | 'day') => number
  /** What a careful clerk says of the two. */
  readonly likeness: (incoming: number, existing: number) => Likeness
  /** Who else is near the two; made when first asked for. */
  readonly neighbourhood: () => Neighbourhood
  /** How many namesakes to expect in place of existing person `e`; learned when first asked for. */
  readonly namesakes: Namesakes
  /** Existing people who resemble incoming person `i`, best first. */
  readonly candidatesOf: (i: number) => readonly Rival[]
  /** Incoming people who resemble existing person `e`, best first. */
  readonly rivalsFor: (e: number) => readonly Rival[]
}
