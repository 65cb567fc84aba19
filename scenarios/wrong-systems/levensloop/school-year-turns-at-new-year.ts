import { defineWrongSystem } from './wrong-system.ts'

export const schoolYearTurnsAtNewYear = defineWrongSystem({
  name: 'school-year-turns-at-new-year',
  story: 'Het schooljaar is het jaartal van vandaag en het volgende: na 1 januari wordt het verkeerde jaar gevraagd.',
  violates: ['G09', 'F08'],
  caughtBy: 'na-nieuwjaar',
  bend: {
    calls: (own) => {
      let year = 0
      return {
        reset: (start) => {
          year = Number(start.nu.slice(0, 4))
          return own.reset(start)
        },
        tijd: ({ nu }) => {
          year = Number(nu.slice(0, 4))
          return own.tijd({ nu })
        },
        importeer: async (koppeling) =>
          koppeling.schooljaar === `${year}-${year + 1}`
            ? own.importeer(koppeling)
            : { kind: 'mislukt', reden: 'verkeerd schooljaar' },
      }
    },
  },
})
