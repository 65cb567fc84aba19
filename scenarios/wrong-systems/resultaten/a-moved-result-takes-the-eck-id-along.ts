import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een verplaatst resultaat gaat onder het nummer van het juiste kind, maar met het ECK iD van het kind waar het eerst stond: ESIS zet het bij de verkeerde.',
  violates: ['H07', 'H04'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'verplaatst-met-een-eigen-eckid',
  bend: () => {
    const former = new Map<string, string | undefined>()
    return {
      centrum: (own) => ({
        ...own,
        moveResultaat: (id, naar) => {
          const { resultaat, leerling } = own.state()
          const whose = resultaat.find((one) => one.id === id)?.leerling
          const outcome = own.moveResultaat(id, naar)
          if (outcome.kind === 'ok' && !former.has(id)) former.set(id, leerling.find((one) => one.id === whose)?.eckid)
          return outcome
        },
      }),
      bericht: (bericht) => ({
        ...bericht,
        toetsafnames: bericht.toetsafnames.map((afname) => {
          const moved = afname.resultaten.find(({ key }) => former.get(key) !== undefined)
          return moved === undefined || afname.eckid === undefined
            ? afname
            : { ...afname, eckid: former.get(moved.key)! }
        }),
      }),
      calls: (own) => ({
        reset: (start) => {
          former.clear()
          return own.reset(start)
        },
      }),
    }
  },
})
