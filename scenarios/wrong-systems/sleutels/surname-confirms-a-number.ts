import { linksWhen } from '../bends.ts'
import { agreesIn } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Nummer en achternaam kloppen, dus het is dezelfde: het broertje krijgt het dossier van zijn zus.',
  violates: ['A04', 'C01'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'broer-onder-hetzelfde-nummer',
  bend: { rejudge: { leerling: linksWhen<'leerling'>(agreesIn('key', 'achternaam')) } },
})
