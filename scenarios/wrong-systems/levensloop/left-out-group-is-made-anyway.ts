import { defineWrongSystem } from './wrong-system.ts'

export const leftOutGroupIsMadeAnyway = defineWrongSystem({
  name: 'left-out-group-is-made-anyway',
  story: '"Niet importeren" bij een groep geldt alleen voor het scherm; bij het verwerken komt zij er toch.',
  violates: ['G03'],
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
