import { onlyLeerlingen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'N staat niet in de lijst en wie N is komt niet mee.',
  violates: ['D11'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'peuters-en-bijzondere-jaargroepen [N]',
  bend: {
    delivery: onlyLeerlingen(({ jaargroep }) => jaargroep !== 'N'),
  },
})
