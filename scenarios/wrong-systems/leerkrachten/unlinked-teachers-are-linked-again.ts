import { afterwards, forgetting } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Dat de invaller van dit jaar een ander is dan die van vorig jaar moet elke import opnieuw gezegd worden.',
  violates: ['E18', 'G19'],
  ernst: 'S1',
  familie: 'vergeet-keuzes',
  slipsThrough:
    'Een voorgestelde koppeling van een leerkracht wordt opgeheven en verwerkt; bij de volgende import wordt zij niet opnieuw voorgesteld.',
  bend: {
    centrum: afterwards(
      ['apply'],
      forgetting(({ soort, decision }) => soort === 'leerkracht' && decision === 'not-the-same'),
    ),
  },
})
