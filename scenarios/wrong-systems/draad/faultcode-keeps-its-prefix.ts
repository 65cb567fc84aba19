import { defineWrongSystem } from './wrong-system.ts'

export const faultcodeKeepsItsPrefix = defineWrongSystem({
  name: 'faultcode-keeps-its-prefix',
  story: 'De prefix blijft voor de faultcode staan; wie op "Client.AutorisatieOngeldig" zoekt vindt niets.',
  violates: ['I11'],
  caughtBy: 'fault-met-status-200',
  bend: {
    antwoord: (answer) => (answer.kind === 'fault' ? { ...answer, faultcode: `s:${answer.faultcode}` } : answer),
  },
})
