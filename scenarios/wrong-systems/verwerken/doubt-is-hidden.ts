import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat niet vanzelf gaat staat niet op het scherm; de aantallen kloppen niet meer met het bericht.',
  violates: ['G20', 'A26'],
  ernst: 'S2',
  familie: 'slaat-controle-over',
  caughtBy: 'al-twee-keer-in-de-ea',
  bend: {
    calls: (own) => ({
      importeer: async (koppeling) => {
        const answer = await own.importeer(koppeling)
        return answer.kind === 'voorstel'
          ? { ...answer, leerlingen: answer.leerlingen.filter(({ twijfel }) => !twijfel) }
          : answer
      },
    }),
  },
})
