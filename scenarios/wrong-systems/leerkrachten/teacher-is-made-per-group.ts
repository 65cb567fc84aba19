import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Leerkrachten worden per groep gelezen; wie twee groepen heeft bestaat twee keer.',
  violates: ['E11'],
  ernst: 'S2',
  familie: 'verwart-groepen',
  caughtBy: 'in-alle-groepen',
  bend: {
    applied: ({ after, leerkrachten }) => ({
      leerkracht: after.leerkracht.flatMap((row) => [
        row,
        ...(leerkrachten.get(row.id)?.groepen ?? []).slice(1).map(({ key }) => ({ ...row, id: `${row.id}-${key}` })),
      ]),
    }),
  },
})
