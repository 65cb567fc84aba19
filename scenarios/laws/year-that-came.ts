import { createSeen, defineLaw } from './law.ts'
import { appliesOf } from './trail.ts'

export const aNewGroupIsOfTheYearThatCame = defineLaw({
  name: 'a-new-group-is-of-the-year-that-came',
  says: {
    nl: 'Een groep die erbij komt is van het schooljaar van het bericht, wanneer er ook verwerkt wordt',
    en: 'A group that is added is of the school year of the delivery, whenever it is applied.',
  },
  waarom: {
    nl: 'De groepen van vorig jaar staan tussen die van nu, met de leerkrachten van toen.',
    en: 'The groups of last year stand among those of now, with the teachers of then.',
  },
  dekt: ['G18', 'D01', 'F08'],
  klasse: 'regel',
  ernst: 'S2',
  judge: (trail) => {
    const seen = createSeen()
    for (const { voor, na, levering } of appliesOf(trail)) {
      if (levering === undefined) continue
      const before = new Set(voor.groepen.map(({ id }) => id))
      for (const { id, naam, schooljaar } of na.groepen) {
        if (before.has(id) || schooljaar === undefined) continue
        seen.look(schooljaar === levering.schooljaar, () => ({
          wat: `het schooljaar van groep ${naam}, die erbij kwam`,
          verwacht: levering.schooljaar,
          gevonden: schooljaar,
        }))
      }
    }
    return seen
  },
})
