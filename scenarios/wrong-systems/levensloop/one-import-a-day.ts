import { anewAtReset } from '../anew-at-reset.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Er wordt één keer per dag opgehaald; wie iets herstelt ziet het pas morgen.',
  violates: ['G08', 'G16'],
  ernst: 'S3',
  familie: 'mist-wijzigingen',
  caughtBy: 'twee-scholen-maken-ongedaan',
  bend: {
    calls: anewAtReset((own) => {
      let day = ''
      let done = ''
      return {
        tijd: ({ nu }) => {
          day = nu.slice(0, 10)
          return own.tijd({ nu })
        },
        importeer: async (koppeling) => {
          if (done === day) return { kind: 'geenwijzigingen' }
          const answer = await own.importeer(koppeling)
          if (answer.kind === 'voorstel') done = day
          return answer
        },
      }
    }),
  },
})
