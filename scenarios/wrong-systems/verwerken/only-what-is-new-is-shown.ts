import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie al bekend is staat niet op het scherm; of zijn koppeling klopt ziet niemand.',
  violates: ['G20'],
  ernst: 'S2',
  familie: 'slaat-controle-over',
  caughtBy: 'sommen-kloppen',
  bend: {
    calls: (own) => ({
      importeer: async (koppeling) => {
        const answer = await own.importeer(koppeling)
        return answer.kind === 'voorstel'
          ? { ...answer, leerlingen: answer.leerlingen.filter(({ beslissing }) => beslissing !== 'bestaand') }
          : answer
      },
    }),
  },
})
