import { afterwards, forgetting } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een koppeling die iemand heeft opgeheven wordt bij de volgende import opnieuw gelegd.',
  violates: ['G19', 'A11'],
  ernst: 'S1',
  familie: 'vergeet-keuzes',
  slipsThrough:
    'Een voorgestelde koppeling van een leerling wordt opgeheven en verwerkt; bij de volgende import wordt zij niet opnieuw voorgesteld.',
  bend: {
    centrum: afterwards(
      ['apply'],
      forgetting(({ soort, decision }) => soort === 'leerling' && decision === 'not-the-same'),
    ),
  },
})
