import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Van wie niet zeker is gaan de geboortedatum en de eerste letter het logboek in: geen naam, en toch is het dat ene kind.',
  violates: ['I07'],
  ernst: 'S2',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'dag-onbekend',
  bend: {
    calls: (own) => {
      let told: string[] = []
      return {
        reset: async (start) => {
          told = []
          return own.reset(start)
        },
        importeer: async (verzoek) => {
          const answer = await own.importeer(verzoek)
          if (answer.kind === 'voorstel')
            for (const { twijfel, inkomend } of answer.leerlingen)
              if (twijfel) told.push(`twijfel over ${inkomend.roepnaam?.[0]}, ${inkomend.geboortedatum}`)
          return answer
        },
        logboek: async () => [...(await own.logboek({})), ...told],
      }
    },
  },
})
