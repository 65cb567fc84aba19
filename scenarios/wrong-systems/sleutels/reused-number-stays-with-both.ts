import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie een nummer kwijtraakt aan een ander houdt het ook zelf; zijn resultaten gaan naar de ander.',
  violates: ['A04', 'H01'],
  ernst: 'S1',
  familie: 'verliest-nummers',
  caughtBy: 'nummer-van-een-ander-geworden',
  bend: {
    applied: storesLeerling((row, before) =>
      row.key === undefined && before?.key !== undefined ? { ...row, key: before.key } : row,
    ),
  },
})
