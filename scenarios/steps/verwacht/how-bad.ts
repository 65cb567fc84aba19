import type { Regel, Toestand } from '../../../contracts/adapter/adapter.ts'
import type { Ernst } from '../../language/ernst.ts'
import type { Soort } from '../../language/pointers.ts'
import { eaRecordsOf, isOf, type Story, schoolNow } from '../../run/story.ts'
import { peopleOf, type Someone } from '../../truth/people.ts'

/** What a line of the review screen is, in one word: a doubt is a doubt, whatever the system has it under. */
export const wordFor = ({ beslissing, twijfel }: Regel): Regel['beslissing'] | 'twijfel' =>
  twijfel === true ? 'twijfel' : beslissing

/** The records that a line names: whom it is linked to, or of a doubt all whom it may be. */
export const namedBy = ({ beslissing, bestaand, twijfel, kandidaten = [] }: Regel): readonly string[] => [
  ...new Set([
    ...(bestaand === undefined ? [] : [bestaand]),
    ...(twijfel || beslissing !== 'bestaand' ? kandidaten : []),
  ]),
]

/** Whose an EA record is, seen from one person of the school. `onbekend`: nothing tells. */
export function whose(
  story: Story,
  soort: Soort,
  person: Someone,
  id: string | undefined,
  toestand: Toestand,
): 'eigen' | 'van een ander' | 'onbekend' {
  const truth = id === undefined ? undefined : (story.wie().get(id) ?? story.waarheid.get(id))
  if (truth !== undefined) return truth === person.id ? 'eigen' : 'van een ander'
  // What the EA had and is nobody of the school is a child of another school, or of years ago.
  if (eaRecordsOf(story.begin.toestand, soort).some((one) => one.id === id)) return 'van een ander'
  const record = eaRecordsOf(toestand, soort).find((one) => one.id === id)
  if (record === undefined) return 'onbekend'
  if (isOf(story, record, person)) return 'eigen'
  return peopleOf(schoolNow(story), soort).some((one) => isOf(story, record, one)) ? 'van een ander' : 'onbekend'
}

/** Does the EA have a record of this person? */
export const hasRecord = (story: Story, soort: Soort, person: Someone, toestand: Toestand): boolean =>
  eaRecordsOf(toestand, soort).some((record) => isOf(story, record, person))

/**
 * How bad it is that a line is this and not what it must be: linked to the record of another S1; a person with two records,
 * or none, S2; a question too many, or a line that nobody sees, S3. `eigen`: ids that are theirs because the story says so.
 */
export function severityOfLine(
  story: Story,
  soort: Soort,
  person: Someone,
  regel: Regel | undefined,
  { toestand, eigen = [] }: { readonly toestand: Toestand; readonly eigen?: readonly string[] },
): Ernst {
  if (regel === undefined) return hasRecord(story, soort, person, toestand) ? 'S3' : 'S2'
  switch (wordFor(regel)) {
    case 'twijfel':
      return 'S3'
    case 'nieuw':
      return eigen.length > 0 || hasRecord(story, soort, person, toestand) ? 'S2' : 'S3'
    case 'bestaand': {
      if (regel.bestaand !== undefined && eigen.includes(regel.bestaand)) return 'S3'
      const of = eigen.length > 0 ? 'van een ander' : whose(story, soort, person, regel.bestaand, toestand)
      return of === 'eigen' ? 'S3' : of === 'onbekend' ? 'S2' : 'S1'
    }
    default:
      return 'S2'
  }
}

/** Names, the first ten of them. */
export const named = (names: readonly string[]): string =>
  names.length === 0
    ? 'niemand'
    : `${names.slice(0, 10).join(', ')}${names.length > 10 ? ` … en nog ${names.length - 10}` : ''}`
