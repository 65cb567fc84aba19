import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie niet meer komt wordt verwijderd, met zijn resultaten.',
  violates: ['G01', 'A29'],
  ernst: 'S2',
  familie: 'gooit-geschiedenis-weg',
  caughtBy: 'let-op-wie-van-school-gaat',
  bend: {
    applied: ({ after, before }) => {
      const leerling = after.leerling.filter(
        (row) => row.actief !== false || before.leerling.find(({ id }) => id === row.id)?.actief === false,
      )
      const kept = new Set(leerling.map(({ id }) => id))
      return { leerling, resultaat: after.resultaat.filter((one) => kept.has(one.leerling)) }
    },
  },
})
