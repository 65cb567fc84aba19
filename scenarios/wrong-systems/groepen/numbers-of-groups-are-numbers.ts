import type { School } from '../../../src/school/school.ts'
import { defineWrongSystem } from '../wrong-system.ts'

const asNumber = (key: string): string => (/^\d+$/.test(key) ? String(Number(key)) : key)

/** The first of the groups with one number is the group. */
const firstOfEach = (groepen: NonNullable<School['groepen']>): NonNullable<School['groepen']> => {
  const seen = new Set<string>()
  return groepen.filter(({ soort, key }) => {
    const isKnown = seen.has(`${soort} ${key}`)
    seen.add(`${soort} ${key}`)
    return !isKnown
  })
}

export default defineWrongSystem({
  story:
    'Het nummer van een groep wordt een getal: 08 en 8 zijn één klas, en de leerkracht van de ene ziet de kinderen van de andere.',
  violates: ['A17', 'D03'],
  ernst: 'S1',
  familie: 'verwart-groepen',
  caughtBy: 'nummers-die-op-elkaar-lijken',
  bend: {
    delivery: (school) => ({
      ...school,
      ...(school.groepen && {
        groepen: firstOfEach(school.groepen.map((groep) => ({ ...groep, key: asNumber(groep.key) }))),
      }),
      leerlingen: school.leerlingen.map(({ groep, samengesteldeGroepen, ...leerling }) => ({
        ...leerling,
        ...(groep !== undefined && { groep: asNumber(groep) }),
        ...(samengesteldeGroepen && { samengesteldeGroepen: samengesteldeGroepen.map(asNumber) }),
      })),
      ...(school.leerkrachten && {
        leerkrachten: school.leerkrachten.map(({ groepen, ...leerkracht }) => ({
          ...leerkracht,
          ...(groepen && { groepen: groepen.map((groep) => ({ ...groep, key: asNumber(groep.key) })) }),
        })),
      }),
    }),
  },
})
