import { forgetsChoice } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Dat de invaller van dit jaar een ander is dan die van vorig jaar moet elke import opnieuw gezegd worden.',
  violates: ['E18', 'G19'],
  ernst: 'S3',
  familie: 'vergeet-keuzes',
  smaak: true,
  caughtBy: 'losgemaakt-van-een-naamgenoot-zonder-adres',
  bend: { centrum: forgetsChoice('leerkracht', 'not-the-same') },
})
