import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een nummer mag maar één keer voorkomen, dus wie een nummer krijgt haalt het weg bij wie het had, ook als die in dezelfde levering zelf al een ander kreeg.',
  violates: ['A06', 'A09'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  caughtBy: 'een-jaar-met-verloop',
  bend: {
    applied: ({ before, after }) => {
      const was = new Map(before.leerling.map(({ id, key }) => [id, key]))
      const given = new Map(
        after.leerling.flatMap(({ id, school, key }) =>
          key !== undefined && was.get(id) !== key ? [[`${school} ${key}`, id] as const] : [],
        ),
      )
      return {
        leerling: after.leerling.map((row) => {
          const old = was.get(row.id)
          const taker = old === undefined ? undefined : given.get(`${row.school} ${old}`)
          if (taker === undefined || taker === row.id) return row
          const { key: _, ...rest } = row
          return rest
        }),
      }
    },
  },
})
