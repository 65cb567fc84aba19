import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Niet importeren van een groep wordt zonder schooljaar onthouden: het jaar erop blijft de groep met hetzelfde nummer en dezelfde naam stil weg, en staan de kinderen zonder klas.',
  violates: ['D02', 'G03'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  smaak: true,
  caughtBy: 'groep-buiten-volgend-jaar-weer-mee',
  bend: {
    centrum: (own) => ({
      ...own,
      importGegevens: (koppeling, how) => {
        const state = own.state()
        const later = state.onthouden.flatMap((one) => {
          if (one.soort !== 'groep' || one.decision !== 'niet-importeren' || one.schooljaar === undefined) return []
          const year = Number(one.schooljaar.slice(5))
          return [{ ...one, schooljaar: `${year}-${year + 1}` }]
        })
        if (later.length > 0) own.reset({ ...state, onthouden: [...state.onthouden, ...later] })
        return own.importGegevens(koppeling, how)
      },
    }),
  },
})
