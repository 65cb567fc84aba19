import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het schooljaar is het jaartal van vandaag en het volgende: na 1 januari wordt het verkeerde jaar gevraagd.',
  violates: ['G09', 'F08'],
  ernst: 'S3',
  familie: 'controleert-niet-wat-er-komt',
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
