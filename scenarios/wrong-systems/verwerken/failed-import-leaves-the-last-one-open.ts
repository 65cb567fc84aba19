import { anewAtReset } from '../anew-at-reset.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Na een mislukte import verwerkt de knop wat er van de vorige keer nog klaarstond, desnoods van een andere school.',
  violates: ['I12', 'F07', 'G17'],
  ernst: 'S2',
  familie: 'slaat-controle-over',
  caughtBy: 'tweede-school-niet-opgehaald [{ soort: html, status: 503 }]',
  bend: {
    calls: anewAtReset((own) => {
      let open: Parameters<typeof own.importeer>[0] | undefined
      let hasFailed = false
      return {
        importeer: async (koppeling) => {
          const answer = await own.importeer(koppeling)
          hasFailed = answer.kind === 'mislukt'
          if (answer.kind === 'voorstel') open = koppeling
          return answer
        },
        verwerk: async (how) => {
          if (hasFailed && open !== undefined) await own.importeer(open)
          const outcome = await own.verwerk(hasFailed ? { ...how, school: open?.school } : how)
          if (outcome.kind === 'verwerkt') open = undefined
          return outcome
        },
      }
    }),
  },
})
