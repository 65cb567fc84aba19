import { scopeOf } from '../../../src/school/school.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Groepen worden op nummer bijgewerkt zonder naar het schooljaar te kijken: de groep van vorig jaar krijgt de naam van nu.',
  violates: ['D01', 'D02'],
  ernst: 'S2',
  familie: 'gooit-geschiedenis-weg',
  caughtBy: 'nieuw-jaar-zelfde-nummer',
  bend: {
    applied: ({ after, school }) => ({
      groep: after.groep.map((row) => {
        const came = school.groepen?.find(({ key, soort }) => key === row.key && soort === row.soort)
        return came && row.schooljaar !== school.schooljaar && row.school === scopeOf(school)
          ? { ...row, naam: came.naam }
          : row
      }),
    }),
  },
})
