import { linksWhen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const linksOnKeyAlone = defineWrongSystem({
  name: 'links-on-key-alone',
  story:
    'Hetzelfde nummer is hetzelfde kind, wat er verder ook bij staat. Een hergebruikt nummer opent zo het dossier van een ander.',
  violates: ['A03', 'A04', 'A10'],
  caughtBy: 'ander-eckid',
  bend: {
    rejudge: { leerling: linksWhen<'leerling'>((came, held) => came.key !== undefined && came.key === held.key) },
  },
})
