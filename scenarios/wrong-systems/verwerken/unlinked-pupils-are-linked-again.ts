import { afterwards, forgetting } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een koppeling die iemand heeft opgeheven wordt bij de volgende import opnieuw gelegd.',
  violates: ['G19', 'A11'],
  ernst: 'S3',
  familie: 'vergeet-keuzes',
  smaak: true,
  caughtBy: 'losgemaakt-blijft-los',
  bend: {
    centrum: afterwards(
      ['apply'],
      forgetting(({ soort, decision }) => soort === 'leerling' && decision === 'not-the-same'),
    ),
  },
})
