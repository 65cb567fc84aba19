import { afterNorming } from '../shared-results.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Bij het normeren wordt het nummer van de leerling bij het resultaat gezet; wordt het kind daarna hernummerd, dan gaat het resultaat onder het oude nummer, dat van een ander kan zijn.',
  violates: ['A09', 'H01', 'H04'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'de-nieuwe-inschrijving-blijft',
  bend: () => {
    const numbers = new Map<string, string>()
    return {
      centrum: afterNorming(({ id, leerling }, own) => {
        const key = own.state().leerling.find((one) => one.id === leerling)?.key
        if (key !== undefined) numbers.set(id, key)
      }),
      bericht: (bericht) => ({
        ...bericht,
        toetsafnames: bericht.toetsafnames.map((one) => ({
          ...one,
          leerlingid: numbers.get(one.resultaten[0]?.key ?? '') ?? one.leerlingid,
        })),
      }),
      calls: (own) => ({
        reset: (start) => {
          numbers.clear()
          return own.reset(start)
        },
        verplaatsResultaat: async (question) => {
          const answer = await own.verplaatsResultaat(question)
          if (answer.kind === 'ok') numbers.clear()
          return answer
        },
      }),
    }
  },
})
