import { keyOfRegel } from '../../../src/testcentrum/import.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Niet importeren is een schakelaar. Wie twee keer drukt, of op een trage pagina nog eens, haalt het kind toch binnen.',
  violates: ['G19', 'E17'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'let-op-de-keuze-telt',
  bend: {
    centrum: (own) => ({
      ...own,
      choose: (id, actie) => {
        if (actie.kind !== 'niet-importeren') return own.choose(id, actie)
        const { soort, index } = actie
        const keuzes = own.state().import.find((one) => one.id === id)?.keuzes
        const isOut = keuzes?.[keyOfRegel(soort, index)]?.decision === 'niet-importeren'
        return own.choose(id, isOut ? { kind: 'herstel', soort, index } : actie)
      },
    }),
  },
})
