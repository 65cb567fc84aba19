import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een leerkracht die zonder groepen komt, houdt de groepen die hij had: wie geen klas meer heeft blijft die klas zien.',
  violates: ['E12', 'E23'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  caughtBy: 'geen-klas-meer',
  bend: {
    applied: storesLeerkracht((row, before, came) =>
      before !== undefined && came !== undefined && (came.groepen ?? []).length === 0
        ? { ...row, groepen: before.groepen ?? [] }
        : row,
    ),
  },
})
