import { afterwards, forgetting } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Samenvoegen wist wat er van leerlingen onthouden is; wie buiten bleef komt bij de volgende import weer binnen.',
  violates: ['A26', 'E17'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'samengevoegd-en-toch-buiten',
  bend: {
    centrum: afterwards(
      ['merge'],
      forgetting(({ soort }) => soort === 'leerling'),
    ),
  },
})
