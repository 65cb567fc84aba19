import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een fout van het LAS wordt gelezen als "geen gegevens": niemand hoort dat de sleutel is ingetrokken.',
  violates: ['F18', 'F19', 'I11'],
  ernst: 'S3',
  familie: 'verwart-antwoorden',
  caughtBy: 'na-een-mislukte-import [{ soort: fault, faultcode: Server.InterneFout }]',
  bend: { antwoord: (answer) => (answer.kind === 'fault' ? { kind: 'geengegevens' } : answer) },
})
