import { onePer } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Leerlingen gaan in een tabel met het nummer als sleutel: staan er twee met hetzelfde nummer in, dan blijft de laatste over.',
  violates: ['A07'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'nummer-dubbel-in-bericht',
  bend: { delivery: onePer('key', 'findLast') },
})
