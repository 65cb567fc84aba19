import { afterRestart, withoutOpenChoices } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wat er op het controlescherm gekozen is staat alleen in het geheugen: na een herstart wordt verwerkt wat het systeem zelf voorstelde.',
  violates: ['E17', 'G16'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'groep-buiten-en-dan-valt-verwerken-uit',
  bend: () => afterRestart(withoutOpenChoices),
})
