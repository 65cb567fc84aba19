import { afterwards, forgetting } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Dat twee groepen niet dezelfde zijn is bij de volgende import vergeten.',
  violates: ['D22', 'G19'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  slipsThrough:
    'Een voorgestelde koppeling van een groep wordt opgeheven en verwerkt; bij de volgende import staat zij niet opnieuw bij de oude.',
  bend: {
    centrum: afterwards(
      ['apply'],
      forgetting(({ soort, decision }) => soort === 'groep' && decision === 'not-the-same'),
    ),
  },
})
