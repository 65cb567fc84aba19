import { defineWrongSystem } from './wrong-system.ts'

export const givesUpWhenTheLasIsBusy = defineWrongSystem({
  name: 'gives-up-when-the-las-is-busy',
  story: '"Even niet beschikbaar" is meteen een mislukte import.',
  violates: ['I12'],
  caughtBy: 'let-op-even-druk',
  bend: {
    antwoord: (answer) =>
      answer.kind === 'fault' && answer.faultcode === 'Server.TijdelijkNietBeschikbaar'
        ? { ...answer, faultcode: 'Server.InterneFout' }
        : answer,
  },
})
