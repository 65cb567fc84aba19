import { afterRestart } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De keuzes op het controlescherm staan in het geheugen, de import zelf op schijf: na een herstart wordt verwerkt zoals het was voorgesteld.',
  violates: ['E16', 'E17', 'G19'],
  ernst: 'S1',
  familie: 'vergeet-keuzes',
  caughtBy: 'keuze-en-dan-valt-de-stroom-uit',
  bend: () => afterRestart((state) => ({ import: state.import.map((one) => ({ ...one, keuzes: {} })) })),
})
