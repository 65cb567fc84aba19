import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Resultaten van een vestiging zonder eigen koppeling gaan mee met die van de andere vestiging van de brincode: daar is hetzelfde nummer een ander kind.',
  violates: ['F10', 'A22', 'H04'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'vestiging-zonder-koppeling',
  bend: {
    centrum: (own) => ({
      ...own,
      send: async (koppeling, how) => {
        const before = own.state()
        const isLinked = (school: string) =>
          before.koppeling.some(({ id, status }) => id === school && status === 'actief')
        const guests = new Map(
          before.leerling.flatMap(({ id, school }) =>
            isLinked(koppeling) && school.slice(0, 4) === koppeling.slice(0, 4) && !isLinked(school)
              ? [[id, school] as const]
              : [],
          ),
        )
        if (guests.size === 0) return own.send(koppeling, how)
        own.reset({
          ...before,
          leerling: before.leerling.map((one) => (guests.has(one.id) ? { ...one, school: koppeling } : one)),
        })
        const report = await own.send(koppeling, how)
        const after = own.state()
        own.reset({
          ...after,
          leerling: after.leerling.map((one) => ({ ...one, school: guests.get(one.id) ?? one.school })),
        })
        return report
      },
    }),
  },
})
