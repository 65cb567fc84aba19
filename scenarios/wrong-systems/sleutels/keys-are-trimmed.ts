import { eachLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De importeur haalt spaties weg om een nummer "netjes" te maken; wat terug naar ESIS gaat is dan niet meer wat ESIS gaf.',
  violates: ['A16', 'H01'],
  ernst: 'S1',
  familie: 'knoeit-met-nummers',
  caughtBy: 'let-op-het-nummer-zoals-het-kwam',
  bend: { delivery: eachLeerling((leerling) => ({ ...leerling, key: leerling.key?.trim() })) },
})
