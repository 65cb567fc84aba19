import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie van school is wordt gezocht in de eerste duizend leerlingen; de anderen blijven voor altijd.',
  violates: ['I08', 'G01'],
  ernst: 'S2',
  familie: 'verliest-bij-veel',
  caughtBy: 'de-elfhonderdste-leerling',
  bend: {
    applied: ({ after, before }) => ({
      leerling: after.leerling.map((row, index) =>
        index >= 1000 && row.actief === false ? (before.leerling.find(({ id }) => id === row.id) ?? row) : row,
      ),
    }),
  },
})
