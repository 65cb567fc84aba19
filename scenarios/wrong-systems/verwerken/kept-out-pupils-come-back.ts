import { forgetsChoice } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een leerling die buiten moest blijven staat bij de volgende import weer onder nieuw.',
  violates: ['G04', 'G19'],
  ernst: 'S3',
  familie: 'vergeet-keuzes',
  caughtBy: 'leerling-blijft-buiten',
  bend: { centrum: forgetsChoice('leerling', 'niet-importeren') },
})
