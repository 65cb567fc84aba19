import { onceOfTwo } from '../../src/once.ts'
import { itemAt } from '../../src/within.ts'
import { type Soort, soorten } from '../language/scenario.ts'
import { only, peopleOf, personOf, personWith, type Someone } from '../truth/people.ts'
import type { Owners } from '../truth/whose.ts'
import { appliesOf, type Delivered, endOf, type Holder, holdersOf, isDelivered, linesOf, type Trail } from './trail.ts'

/** A line that was applied: who came, how it ended and into which record it went. */
export type Stored = {
  readonly person: Someone
  readonly record: (Holder & Someone) | undefined
  /** The record as it was. Absent: it was not there. */
  readonly was?: Holder & Someone
  readonly isNew: boolean
}

/** Lines of one soort that were applied and of which we know whose they are. */
function storedBy(moment: Delivered, soort: Soort, whoAfter: Owners): readonly Stored[] {
  const people = peopleOf(moment.levering, soort)
  const before = new Map((holdersOf(moment.voor, soort) as readonly (Holder & Someone)[]).map((one) => [one.id, one]))
  const after = holdersOf(moment.na, soort) as readonly (Holder & Someone)[]
  const byId = new Map(after.map((one) => [one.id, one]))
  const born = new Map<string, (Holder & Someone)[]>()
  for (const one of after) {
    const owner = before.has(one.id) ? undefined : whoAfter.get(one.id)
    if (owner !== undefined) born.set(owner, [...(born.get(owner) ?? []), one])
  }
  return linesOf(moment.import, soort).flatMap((regel) => {
    const { kind, id, beslist } = endOf(regel, soort, moment.besluiten)
    const person = personOf(regel, people)
    if (person?.id === undefined || (kind !== 'nieuw' && kind !== 'bestaand')) return []
    if (personWith(people, 'id', person.id) === undefined || (kind === 'nieuw' && beslist)) return []
    const record = kind === 'bestaand' ? byId.get(id ?? '') : only(born.get(person.id) ?? [], () => true)
    const was = before.get(record?.id ?? '')
    return [{ person, record, isNew: kind === 'nieuw', ...(was && { was }) }]
  })
}

const storedOfAll = onceOfTwo((moment: Delivered, whoAfter: Owners) =>
  soorten.map((soort) => [soort, storedBy(moment, soort, whoAfter)] as const),
)

/** Looks at what each apply of a story stored, one soort after the other. */
export const judged = (
  trail: Trail,
  look: (moment: Delivered, soort: Soort, stored: readonly Stored[], whoAfter: Owners) => void,
): void => {
  const who = trail.owners
  for (const moment of appliesOf(trail)) {
    if (!isDelivered(moment)) continue
    const after = itemAt(who, trail.moments.indexOf(moment) + 1)
    for (const [soort, stored] of storedOfAll(moment, after)) look(moment, soort, stored, after)
  }
}
