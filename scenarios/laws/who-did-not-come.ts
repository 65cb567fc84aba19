import { called } from '../truth/people.ts'
import { writtenTo } from './asked-about.ts'
import { createSeen, defineLaw } from './law.ts'
import { appliesOf } from './trail.ts'

/** What is known of a child by itself; what a calendar may change stands apart. */
const own = ['achternaam', 'voorvoegsel', 'roepnaam', 'geboortedatum', 'geslacht'] as const

export const whoDidNotComeStaysWhoTheyWere = defineLaw({
  name: 'who-did-not-come-stays-who-they-were',
  says: {
    nl: 'Wie niet gekoppeld werd houdt bij het verwerken zijn naam, geboortedatum en geslacht',
    en: 'Who was not linked keeps name, birth date and gender in an apply.',
  },
  waarom: {
    nl: 'De kaart van het ene kind draagt de naam van een ander, en de toetsen staan er al op.',
    en: 'The card of one child carries the name of another, and the tests are on it already.',
  },
  dekt: ['A22', 'G01', 'G04'],
  klasse: 'regel',
  ernst: 'S1',
  judge: (trail) => {
    const seen = createSeen()
    for (const moment of appliesOf(trail)) {
      const { voor, na } = moment
      const linked = writtenTo(trail, moment, 'leerling')
      const after = new Map(na.leerlingen.map((one) => [one.id, one]))
      for (const was of voor.leerlingen) {
        const is = after.get(was.id)
        if (is === undefined || linked.has(was.id)) continue
        // A system may show less of who is gone; it may not show somebody else.
        const changed = own.filter((field) => is[field] !== undefined && was[field] !== is[field])
        const isPromoted = is.jaargroep !== undefined && was.jaargroep !== undefined && was.jaargroep !== is.jaargroep
        seen.look(changed.length === 0 && !isPromoted, () => ({
          wat: `${[...changed, ...(isPromoted ? ['jaargroep'] : [])].join(', ')} van leerling ${called(was)} (${was.id}), die niet gekoppeld werd`,
          verwacht: was,
          gevonden: is,
          ...(changed.length === 0 && { klasse: 'gewoonte' as const, ernst: 'S3' as const }),
        }))
      }
    }
    return seen
  },
})
