import { afterRestart } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wat op het controlescherm getypt is staat alleen in het geheugen. Valt de stroom uit, dan krijgt de leerkracht het adres van het LAS.',
  violates: ['E07', 'G16'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'keuze-en-dan-valt-de-stroom-uit',
  bend: () =>
    afterRestart((state) => ({
      import: state.import.map((one) => (one.status === 'controle' ? { ...one, adressen: {} } : one)),
    })),
})
