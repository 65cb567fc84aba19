import { defineWrongSystem } from './wrong-system.ts'

export const geenwijzigingenIsAFailure = defineWrongSystem({
  name: 'geenwijzigingen-is-a-failure',
  story: 'Dat er niets veranderd is wordt als storing gemeld, elke nacht.',
  violates: ['G08'],
  caughtBy: 'let-op-geen-wijzigingen',
  bend: {
    antwoord: (answer) =>
      answer.kind === 'geenwijzigingen'
        ? { kind: 'ongeldig', reden: 'onvolledig', detail: 'geen wijzigingen' }
        : answer,
  },
})
