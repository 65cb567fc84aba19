import { defineWrongSystem } from './wrong-system.ts'

export const faultIsNoData = defineWrongSystem({
  name: 'fault-is-no-data',
  story: 'Een fout van het LAS wordt gelezen als "geen gegevens": niemand hoort dat de sleutel is ingetrokken.',
  violates: ['F18', 'F19', 'I11'],
  caughtBy: 'let-op-een-ingetrokken-sleutel',
  bend: { antwoord: (answer) => (answer.kind === 'fault' ? { kind: 'geengegevens' } : answer) },
})
