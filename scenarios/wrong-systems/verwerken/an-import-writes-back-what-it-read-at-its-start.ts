import { holding } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Ophalen leest aan het begin alle leerlingen en schrijft ze aan het eind terug: wat een collega intussen verwerkte is weg.',
  violates: ['G16', 'G18'],
  ernst: 'S2',
  familie: 'botst-of-valt-half-uit',
  caughtBy: 'gekozen-en-importeren-naast-verwerken',
  bend: () =>
    holding((held) => ({
      calls: (own) => ({
        importeer: async (question) => {
          const before = held()?.state().leerling
          const answer = await own.importeer(question)
          const centrum = held()
          if (before !== undefined && centrum !== undefined) centrum.reset({ ...centrum.state(), leerling: before })
          return answer
        },
      }),
    })),
})
