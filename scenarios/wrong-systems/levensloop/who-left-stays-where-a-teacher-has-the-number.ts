import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie er is staat in één lijst van nummers: een kind dat weg is blijft actief omdat een leerkracht zijn nummer heeft.',
  violates: ['A21', 'G01'],
  ernst: 'S2',
  familie: 'deactiveert-te-weinig',
  caughtBy: 'leerling-met-het-nummer-van-een-leerkracht',
  bend: {
    applied: ({ before, after, school }) => {
      const teachers = new Set(school.leerkrachten?.map(({ key }) => key))
      const were = new Map(before.leerling.map((row) => [row.id, row]))
      return {
        leerling: after.leerling.map((row) => {
          const was = were.get(row.id)
          const isOff = row.actief === false && was !== undefined && was.actief !== false
          return isOff && row.key !== undefined && teachers.has(row.key) ? was : row
        }),
      }
    },
  },
})
