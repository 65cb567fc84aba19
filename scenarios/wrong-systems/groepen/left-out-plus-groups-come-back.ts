import { afterwards, forgetting } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Alleen van stamgroepen wordt onthouden dat zij buiten blijven; de plusgroep staat elke week weer in de lijst.',
  violates: ['G03', 'E17', 'D18'],
  ernst: 'S3',
  familie: 'vergeet-keuzes',
  caughtBy: 'groep-blijft-buiten',
  bend: {
    centrum: afterwards(
      ['apply'],
      forgetting(({ decision, wie }) => decision === 'niet-importeren' && wie.soort === 'samengesteldeGroep'),
    ),
  },
})
