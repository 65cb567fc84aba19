import { defineWrongSystem } from './wrong-system.ts'

export const geengegevensIsAFailure = defineWrongSystem({
  name: 'geengegevens-is-a-failure',
  story: 'Dat er nog niets is wordt als storing gemeld; de school belt de helpdesk.',
  violates: ['G07'],
  caughtBy: 'let-op-geen-gegevens',
  bend: {
    antwoord: (answer) =>
      answer.kind === 'geengegevens' ? { kind: 'ongeldig', reden: 'onvolledig', detail: 'geen gegevens' } : answer,
  },
})
