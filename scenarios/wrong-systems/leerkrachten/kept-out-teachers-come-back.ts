import { forgetsChoice } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie als leerkracht buiten bleef staat na de volgende import gewoon weer onder nieuw; voor leerlingen is het wel onthouden.',
  violates: ['E17', 'G19'],
  ernst: 'S3',
  familie: 'vergeet-keuzes',
  caughtBy: 'geen-mens',
  bend: { centrum: forgetsChoice('leerkracht', 'niet-importeren') },
})
