import { holding, withoutOpenChoices } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Ophalen legt het scherm van keuzes leeg: drukt een collega op verwerken terwijl er wordt opgehaald, dan telt niet wat er gekozen was.',
  violates: ['G16', 'E17'],
  ernst: 'S2',
  familie: 'botst-of-valt-half-uit',
  caughtBy: 'gekozen-en-importeren-naast-verwerken',
  bend: () =>
    holding((held) => {
      let importing = 0
      return {
        calls: (own) => ({
          importeer: async (question) => {
            importing++
            try {
              return await own.importeer(question)
            } finally {
              importing--
            }
          },
          verwerk: async (question) => {
            const centrum = held()
            if (importing > 0 && centrum) {
              const now = centrum.state()
              centrum.reset({ ...now, ...withoutOpenChoices(now) })
            }
            return await own.verwerk(question)
          },
        }),
      }
    }),
})
