import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Alle tekst wordt bij het bewaren in één vorm van Unicode gebracht, het nummer ook: het LAS kent het niet terug.',
  violates: ['A20', 'H01'],
  ernst: 'S2',
  familie: 'knoeit-met-nummers',
  caughtBy: 'nummers-die-op-elkaar-lijken',
  bend: { applied: storesLeerling((row) => (row.key === undefined ? row : { ...row, key: row.key.normalize('NFC') })) },
})
