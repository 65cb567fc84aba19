import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: '"Niet importeren" bij een groep geldt alleen voor het scherm; bij het verwerken komt zij er toch.',
  violates: ['G03'],
  ernst: 'S3',
  familie: 'vergeet-keuzes',
  caughtBy: 'nieuwe-groep-buiten-gelaten',
  bend: {
    calls: (own) => ({
      beslis: async (beslissing) =>
        beslissing.soort === 'groep' && beslissing.actie === 'niet-importeren'
          ? { kind: 'ok' }
          : own.beslis(beslissing),
    }),
  },
})
