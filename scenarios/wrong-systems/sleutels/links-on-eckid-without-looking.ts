import { linksOn } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Eerst het ECK iD, en wat dat vindt is goed: dat het nummer naar een ander kind wijst wordt niet bekeken.',
  violates: ['A08', 'A10', 'A11'],
  ernst: 'S1',
  familie: 'koppelt-op-nummer-alleen',
  caughtBy: 'eckid-dubbel-in-bericht',
  bend: { rejudge: { leerling: linksOn<'leerling'>('eckid') } },
})
