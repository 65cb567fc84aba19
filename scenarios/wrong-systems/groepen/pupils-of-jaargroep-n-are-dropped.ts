import { onlyLeerlingen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'N staat niet in de lijst en wie N is komt niet mee.',
  violates: ['D11'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'jaargroep-n-komt-op-het-scherm',
  bend: {
    delivery: onlyLeerlingen(({ jaargroep }) => jaargroep !== 'N'),
  },
})
