import { itemAt } from '../../src/within.ts'
import { isNotToBeTold } from '../truth/alike.ts'
import { peopleOf, personOf, type Someone } from '../truth/people.ts'
import { endOf, holdersOf, linesOf, type Moment, type Trail } from './trail.ts'

/**
 * Ids of the records that an apply may write to: those that a line ended in, and those that a line in doubt asks about, as it may
 * be applied to the one that it asks about. Not where that is the record of somebody else, and anybody can see so.
 */
export function writtenTo(trail: Trail, moment: Moment, soort: 'leerling' | 'leerkracht'): ReadonlySet<string> {
  const { import: answer, levering, voor, besluiten } = moment
  const people = levering === undefined ? [] : peopleOf(levering, soort)
  const owners = itemAt(trail.owners, trail.moments.indexOf(moment))
  const records = new Map((holdersOf(voor, soort) as readonly Someone[]).map((one) => [one.id, one]))
  const isOfAnother = (id: string, person: Someone | undefined): boolean => {
    const [owner, record] = [owners.get(id), records.get(id)]
    if (owner === undefined || record === undefined || person?.id === undefined) return false
    return owner !== person.id && !isNotToBeTold(person, record, people)
  }
  return new Set(
    linesOf(answer, soort).flatMap((regel) => {
      const { id } = endOf(regel, soort, besluiten)
      const asked = regel.twijfel ? (regel.kandidaten ?? []) : []
      const person = asked.length === 0 ? undefined : personOf(regel, people)
      return [...(id === undefined ? [] : [id]), ...asked.filter((one) => !isOfAnother(one, person))]
    }),
  )
}
