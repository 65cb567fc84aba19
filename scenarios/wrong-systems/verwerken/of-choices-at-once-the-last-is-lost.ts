import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Elke keuze leest de hele lijst, en schrijft hem later terug: van keuzes tegelijk gaat er een verloren.',
  violates: ['G18', 'G19'],
  ernst: 'S2',
  familie: 'botst-of-valt-half-uit',
  caughtBy: 'twee-keuzes-tegelijk',
  bend: {
    calls: (own) => {
      let busy = 0
      return {
        beslis: async (beslissing) => {
          busy++
          await null
          const isBeside = busy > 1
          await null
          busy--
          return isBeside && busy === 0 ? { kind: 'ok' } : own.beslis(beslissing)
        },
      }
    },
  },
})
