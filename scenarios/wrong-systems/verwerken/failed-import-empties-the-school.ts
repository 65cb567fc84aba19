import { anewAtReset } from '../anew-at-reset.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Mislukt het ophalen, dan staat er een lege lijst klaar; wie toch op verwerken drukt zet iedereen op inactief.',
  violates: ['I12', 'G07', 'G17'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
  caughtBy: 'na-een-mislukte-import [{ soort: fault, faultcode: Server.InterneFout }]',
  bend: {
    calls: anewAtReset((own) => {
      let [hasFailed, isEmpty] = [false, false]
      return {
        importeer: async (koppeling) => {
          const answer = await own.importeer(koppeling)
          hasFailed = answer.kind === 'mislukt'
          return answer
        },
        verwerk: async (how) => {
          isEmpty = hasFailed
          return hasFailed ? { kind: 'verwerkt' } : own.verwerk(how)
        },
        toestand: async () => {
          const held = await own.toestand()
          return isEmpty
            ? { ...held, leerlingen: held.leerlingen.map((leerling) => ({ ...leerling, actief: false })) }
            : held
        },
      }
    }),
  },
})
