import type { Testcentrum } from '../../../src/testcentrum/testcentrum.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wat er op het controlescherm gekozen is staat alleen in het geheugen: na een herstart wordt verwerkt wat het systeem zelf voorstelde.',
  violates: ['E17', 'G16'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'groep-buiten-en-dan-valt-verwerken-uit',
  bend: () => {
    let centrum: Testcentrum | undefined
    return {
      centrum: (own) => {
        centrum = own
        return own
      },
      calls: (own) => ({
        valUit: async (question) => {
          const answer = await own.valUit(question)
          if (centrum) {
            const now = centrum.state()
            centrum.reset({
              ...now,
              import: now.import.map((one) => (one.status === 'controle' ? { ...one, keuzes: {} } : one)),
            })
          }
          return answer
        },
      }),
    }
  },
})
