import { onlyLeerlingen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een streepje is geen geldige achternaam; het kind wordt overgeslagen.',
  violates: ['B29'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'geen-achternaam [.]',
  bend: {
    delivery: onlyLeerlingen(({ achternaam }) => !/^[-.]$/.test(achternaam ?? '')),
  },
})
