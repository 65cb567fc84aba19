import { asBestaand } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een samengestelde groep met dezelfde naam is voor het testcentrum dezelfde als vorig jaar; de geschiedenis van die groep gaat mee over en wie er niet meer is wordt gedeactiveerd.',
  violates: ['D01', 'D02', 'G10'],
  ernst: 'S2',
  familie: 'verwart-groepen',
  caughtBy: 'een-jaar-met-verloop',
  bend: {
    rejudge: {
      groep: (proposal, held) => {
        const { incoming, decision } = proposal
        if (decision !== 'nieuw' || incoming.soort !== 'samengesteldeGroep') return proposal
        const older = held
          .filter(({ soort, naam }) => soort === 'samengesteldeGroep' && naam === incoming.naam)
          .toSorted((a, b) => (a.schooljaar < b.schooljaar ? 1 : -1))[0]
        return older === undefined ? proposal : asBestaand<'groep'>(proposal, older.id)
      },
    },
  },
})
