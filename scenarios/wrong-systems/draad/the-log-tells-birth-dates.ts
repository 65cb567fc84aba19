import { withLog } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Van wie niet zeker is gaan de geboortedatum en de eerste letter het logboek in: geen naam, en toch is het dat ene kind.',
  violates: ['I07'],
  ernst: 'S2',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'dag-onbekend',
  bend: {
    calls: withLog((own, write) => ({
      importeer: async (verzoek) => {
        const answer = await own.importeer(verzoek)
        if (answer.kind === 'voorstel')
          for (const { twijfel, inkomend } of answer.leerlingen)
            if (twijfel) write(`twijfel over ${inkomend.roepnaam?.[0]}, ${inkomend.geboortedatum}`)
        return answer
      },
    })),
  },
})
