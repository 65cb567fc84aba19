import { forgetsChoice } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Dat twee groepen niet dezelfde zijn is bij de volgende import vergeten.',
  violates: ['D22', 'G19'],
  ernst: 'S3',
  familie: 'vergeet-keuzes',
  smaak: true,
  caughtBy: 'losgemaakte-groep-blijft-los',
  bend: { centrum: forgetsChoice('groep', 'not-the-same') },
})
