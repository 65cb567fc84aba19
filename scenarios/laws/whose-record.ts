import type { Soort } from '../language/scenario.ts'
import type { Kolom } from '../run/finding.ts'
import { peopleOf } from '../truth/people.ts'
import type { Trail } from './trail.ts'

/** The column of whom a record is in truth, beside what came for it. */
export const ofWhomItIs = 'ESIS: van wie dat record is'

/** Whose a record is in truth, as the LAS told of them last until this moment: a column, or none when it never did. */
export function ownersOf({ moments }: Trail, place: number, soort: Soort, truth: string): readonly Kolom[] {
  const told = moments
    .slice(0, place + 1)
    .toReversed()
    .flatMap(({ levering, school }) => [
      ...(levering === undefined ? [] : peopleOf(levering, soort)),
      ...peopleOf(school, soort),
    ])
  const person = told.find(({ id }) => id === truth)
  return person === undefined ? [] : [{ kop: ofWhomItIs, record: person }]
}
