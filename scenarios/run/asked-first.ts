import type { Regel } from '../../contracts/adapter/adapter.ts'
import type { EaAanwijzing, Soort } from '../language/pointers.ts'
import { peopleOf, type Someone } from '../truth/people.ts'
import type { Finding } from './finding.ts'
import { inSchool, type Story, schoolNow } from './story.ts'
import { linesAbout } from './which-line.ts'

/** What is not so because the system asked a person first, and nobody answered: no rule says when it may ask. */
export const askedFirst = {
  klasse: 'gewoonte',
  omdat: 'Het systeem vroeg het eerst aan een mens, en het verhaal geeft geen antwoord. Te vaak vragen went.',
} as const satisfies Pick<Finding, 'klasse' | 'omdat'>

/** The question about somebody that lies open since the last import. Undefined: there is none. */
export const questionAbout = (story: Story, soort: Soort, person: Someone): Regel | undefined =>
  linesAbout(story, soort, person).find(({ ref, twijfel }) => twijfel === true && !story.beslist.has(`${soort} ${ref}`))

/** Does a question lie open about all whom a pointer into the EA may mean? */
export function isAskedAbout(story: Story, soort: Soort, { ea, van, bij, ...fields }: EaAanwijzing): boolean {
  if (ea !== undefined || bij !== undefined) return false
  const fits = (one: Someone) => Object.entries(fields).every(([field, value]) => one[field as keyof Someone] === value)
  const meant = van === undefined ? peopleOf(schoolNow(story), soort).filter(fits) : [inSchool(story, soort, van)]
  return meant.length > 0 && meant.every((one) => questionAbout(story, soort, one) !== undefined)
}

/** The same finding, of a step about a pupil who is not there; where that pupil was asked about, it is no rule. */
export function asAsked(story: Story, stap: object, finding: Finding): Finding {
  const pointers = (['leerling', 'van', 'naar'] as const).flatMap((name) => {
    const pointer = (stap as Readonly<Record<string, unknown>>)[name]
    return typeof pointer === 'object' && pointer !== null ? [pointer as EaAanwijzing] : []
  })
  return pointers.some((one) => isAskedAbout(story, 'leerling', one)) ? { ...finding, ...askedFirst } : finding
}
