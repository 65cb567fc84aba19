import { linksOn } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Hetzelfde nummer is hetzelfde kind, wat er verder ook bij staat. Een hergebruikt nummer opent zo het dossier van een ander.',
  violates: ['A03', 'A04', 'A10'],
  ernst: 'S1',
  familie: 'koppelt-op-nummer-alleen',
  caughtBy: 'broer-onder-hetzelfde-nummer',
  bend: { rejudge: { leerling: linksOn<'leerling'>('key') } },
})
