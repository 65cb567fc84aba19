import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie na samenvoegen blijft houdt alleen zijn eigen groepen. De klassen van de andere kaart, ook die van vorig jaar, zijn weg.',
  violates: ['A26', 'D01'],
  ernst: 'S2',
  familie: 'gooit-geschiedenis-weg',
  caughtBy: 'oude-kaart-blijft-en-leert-bij',
  bend: {
    centrum: afterwards(['merge'], (now, before, [stays]) => {
      const own = before.leerling.find(({ id }) => id === stays)?.groepen ?? []
      return { leerling: now.leerling.map((row) => (row.id === stays ? { ...row, groepen: own } : row)) }
    }),
  },
})
