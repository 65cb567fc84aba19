import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: '3a en 3A worden één groep: de kinderen van de een zitten bij de ander.',
  violates: ['D03', 'D22'],
  ernst: 'S2',
  familie: 'verwart-groepen',
  caughtBy: 'twee-groepen-met-een-naam',
  bend: {
    delivery: (school) => {
      const groepen = school.groepen ?? []
      const firstOf = (naam: string) => groepen.find((one) => one.naam.toLowerCase() === naam.toLowerCase())
      const into = new Map(
        groepen.flatMap(({ key, naam }) => {
          const first = firstOf(naam)
          return first === undefined || first.naam === naam ? [] : [[key, first.key] as const]
        }),
      )
      return {
        ...school,
        groepen: groepen.filter(({ key }) => !into.has(key)),
        leerlingen: school.leerlingen.map((one) =>
          one.groep === undefined ? one : { ...one, groep: into.get(one.groep) ?? one.groep },
        ),
      }
    },
  },
})
