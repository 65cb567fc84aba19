import { anewAtReset } from '../anew-at-reset.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het schooljaar is het jaartal van vandaag en het volgende: na 1 januari wordt het verkeerde jaar gevraagd.',
  violates: ['G09', 'F08'],
  ernst: 'S3',
  familie: 'controleert-niet-wat-er-komt',
  caughtBy: 'na-nieuwjaar',
  bend: {
    calls: anewAtReset((own) => {
      let year = 0
      return {
        tijd: ({ nu }) => {
          year = Number(nu.slice(0, 4))
          return own.tijd({ nu })
        },
        importeer: async (koppeling) =>
          koppeling.schooljaar === `${year}-${year + 1}`
            ? own.importeer(koppeling)
            : { kind: 'mislukt', reden: 'verkeerd schooljaar' },
      }
    }),
  },
})
