import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie buiten bleef en later toch mee mag, krijgt de eerste kaart van de school waar niemand aan vastzit: die van een kind dat net vertrok, met zijn toetsen.',
  violates: ['E17', 'G19'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'leerlingen-achter-de-balie',
  bend: {
    centrum: (own) => ({
      ...own,
      choose: (id, actie) => {
        const now = own.state()
        const plan = now.levering.find((one) => one.id === id)?.plan.leerlingen ?? []
        if (actie.kind !== 'nieuw' || actie.soort !== 'leerling') return own.choose(id, actie)
        if (plan[actie.index]?.decision !== 'niet-importeren') return own.choose(id, actie)
        const school = now.import.find((one) => one.id === id)?.koppeling
        const taken = new Set(plan.map((line) => line.id))
        const free = now.leerling.find(
          (one) => one.school === school && one.samengevoegdMet === undefined && !taken.has(one.id),
        )
        return own.choose(id, free === undefined ? actie : { ...actie, kind: 'koppel', id: free.id })
      },
    }),
  },
})
