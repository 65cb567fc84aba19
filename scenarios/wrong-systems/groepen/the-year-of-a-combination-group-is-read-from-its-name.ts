import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De jaargroep van een kind in een combinatiegroep komt uit de naam van de groep: iedereen uit 5/6 wordt jaargroep 5, en krijgt de norm van jaargroep 5.',
  violates: ['D05', 'D13'],
  ernst: 'S2',
  familie: 'verwart-groepen',
  caughtBy: 'combinatiegroep',
  bend: {
    delivery: (school) => {
      const years = new Map(
        (school.groepen ?? []).flatMap((groep) => {
          const first = groep.soort === 'groep' && groep.jaargroep === 'C' && /([1-8])\s*[/-]\s*[1-8]/.exec(groep.naam)
          return first ? [[groep.key, first[1] as '5'] as const] : []
        }),
      )
      return {
        ...school,
        leerlingen: school.leerlingen.map((one) => {
          const jaargroep = one.groep === undefined ? undefined : years.get(one.groep)
          return jaargroep === undefined ? one : { ...one, jaargroep }
        }),
      }
    },
  },
})
