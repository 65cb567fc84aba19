import { defineWrongSystem } from './wrong-system.ts'

export const teacherIsMadePerGroup = defineWrongSystem({
  name: 'teacher-is-made-per-group',
  story: 'Leerkrachten worden per groep gelezen; wie twee groepen heeft bestaat twee keer.',
  violates: ['E11'],
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
