import { keyOfRegel } from '../../../src/testcentrum/import.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie een regel aan een ander koppelde en die koppeling opheft, krijgt zonder het te zien het voorstel van het systeem terug: juist de kaart waar hij vanaf wilde.',
  violates: ['G19', 'A26'],
  ernst: 'S1',
  familie: 'vergeet-keuzes',
  caughtBy: 'heen-en-weer-beslissen',
  bend: {
    centrum: (own) => ({
      ...own,
      choose: (id, actie) => {
        if (actie.kind !== 'ontkoppel') return own.choose(id, actie)
        const { soort, index } = actie
        const keuzes = own.state().import.find((one) => one.id === id)?.keuzes
        const isByHand = keuzes?.[keyOfRegel(soort, index)]?.decision === 'bestaand'
        return own.choose(id, isByHand ? { kind: 'herstel', soort, index } : actie)
      },
    }),
  },
})
