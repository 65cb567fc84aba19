import { defineWrongSystem } from './wrong-system.ts'

export const unknownElementsStopTheImport = defineWrongSystem({
  name: 'unknown-elements-stop-the-import',
  story: 'Een element dat niet in het schema staat maakt het hele bericht onbruikbaar.',
  violates: ['I06'],
  caughtBy: 'elementen-die-niemand-kent [cxf]',
  bend: {
    bytes: (body) => (Buffer.from(body).includes('toevoegingen>') ? Buffer.from('<ongeldig/>') : body),
  },
})
