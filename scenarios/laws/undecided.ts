import { itemAt } from '../../src/within.ts'
import { soorten } from '../language/scenario.ts'
import { ownNumbers } from '../truth/numbers.ts'
import { called, peopleOf, personOf, personWith, type Someone } from '../truth/people.ts'
import { findMade, type Made, nameOf } from './each-line.ts'
import { createSeen, defineLaw } from './law.ts'
import { appliesOf, endOf, type Holder, holdersOf, linesOf, type Moment, type Trail } from './trail.ts'

type Held = Holder & Someone

export const aDoubtNobodyDecidedWaits = defineLaw({
  name: 'a-doubt-nobody-decided-waits',
  says: {
    nl: 'Een regel in twijfel waarover niemand besliste wordt niet verwerkt: niet als nieuw, en niet als koppeling',
    en: 'A line in doubt that nobody decided about is not applied: neither as new nor as a link.',
  },
  waarom: {
    nl: 'Het systeem vroeg een mens om te kijken en wachtte het antwoord niet af: iemand staat er dubbel, of zijn gegevens staan bij een ander.',
    en: 'The system asked a person to look and did not wait for the answer: somebody is there twice, or their data stand with somebody else.',
  },
  dekt: ['A26', 'A27', 'G19'],
  klasse: 'regel',
  ernst: 'S2',
  mits: ['laat-twijfel-aan-een-mens'],
  judge: (trail) => {
    const seen = createSeen()
    for (const moment of appliesOf(trail)) {
      const { levering, voor, na, besluiten } = moment
      if (levering === undefined) continue
      // Who says yes to all of it at once was asked something, be it not about this line.
      const klasse = isSaidYesTo(moment, trail) ? ('gewoonte' as const) : ('regel' as const)
      const owners = itemAt(trail.owners, trail.moments.indexOf(moment))
      for (const soort of soorten) {
        const people = peopleOf(levering, soort)
        const own = ownNumbers(people)
        const before = new Map((holdersOf(voor, soort) as readonly Held[]).map((one) => [one.id, one]))
        const after = holdersOf(na, soort) as readonly Held[]
        const lines = linesOf(moment.import, soort)
        const ends = lines.map((regel) => ({ regel, ...endOf(regel, soort, besluiten) }))
        const linked = new Set(ends.flatMap(({ kind, id }) => (kind === 'bestaand' && id !== undefined ? [id] : [])))
        const isOnly = (person: Someone) => people.filter((one) => nameOf(one) === nameOf(person)).length === 1
        const madeOf = findMade(after.filter(({ id }) => !before.has(id)) as readonly Made[])
        for (const { regel, kind } of ends) {
          if (kind !== 'open') continue
          const person = personOf(regel, people)
          if (person === undefined || personWith(people, 'id', person.id) === undefined) continue
          const made = madeOf(person, own(person), isOnly(person)) ?? []
          const numbers = own(person)
          const given = after.filter((is) => {
            const was = before.get(is.id)
            if (was === undefined || linked.has(is.id)) return false
            return (['key', 'eckid'] as const).some(
              (number) => numbers[number] !== undefined && is[number] === numbers[number] && was[number] !== is[number],
            )
          })
          const ofAnother =
            soort === 'groep' ? undefined : given.find(({ id }) => owners.has(id) && owners.get(id) !== person.id)
          const record = ofAnother ?? given[0] ?? made[0]
          seen.look(record === undefined, () => ({
            wat: `de regel van ${soort} ${called(person)}, in twijfel, waarover niemand besliste`,
            verwacht: 'wacht op een mens',
            gevonden:
              given.length === 0
                ? 'verwerkt als nieuw'
                : ofAnother === undefined
                  ? `gekoppeld aan ${record?.id}`
                  : `gekoppeld aan ${record?.id}, van een ander`,
            ...(ofAnother === undefined ? { klasse } : { ernst: 'S1' as const }),
            naast: [
              { kop: 'ESIS', record: person },
              ...(given.length === 0 || record === undefined
                ? []
                : [{ kop: `EA: ${record.id}, voor`, record: before.get(record.id) ?? {} }]),
              ...(record === undefined ? [] : [{ kop: `EA: ${record.id}`, record }]),
            ],
            bewijs: { regel },
          }))
        }
      }
    }
    return seen
  },
})

/** Did a person say yes a second time to what was applied here? */
const isSaidYesTo = ({ stap, index }: Moment, { moments }: Trail): boolean => {
  if (stap.doe === 'verwerk' && stap.bevestigd === true) return true
  const since = moments.findLast((one) => one.index < index && one.stap.doe === 'importeer')?.index ?? 0
  return moments.some((one) => one.index > since && one.index <= index && one.uitkomst?.kind === 'bevestiging-nodig')
}
