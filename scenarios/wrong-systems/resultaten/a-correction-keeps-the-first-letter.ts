import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De letter wordt gezet als er nog geen staat. Bij een correctie komt de nieuwe score onder de oude letter.',
  violates: ['H05', 'H06'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'norm-van-een-andere-score',
  bend: {
    calls: (own) => ({
      normeer: async (given) => {
        const { resultaten = [] } = await own.toestand()
        const first = resultaten.find(
          ({ leerling, toets, afnamedatum }) =>
            leerling === given.leerling && toets === given.toets && afnamedatum === given.afnamedatum,
        )
        return own.normeer(first?.letter && given.letter ? { ...given, letter: first.letter } : given)
      },
    }),
  },
})
