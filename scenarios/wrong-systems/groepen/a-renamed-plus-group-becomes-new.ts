import { newWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Plusgroepen hebben hun eigen tabel, en daarin wordt op nummer en naam gezocht: met een nieuwe naam staat de groep er twee keer, de oude leeg.',
  violates: ['D18', 'D21'],
  ernst: 'S2',
  familie: 'herkent-niet',
  caughtBy: 'een-jaar-met-de-plusgroep',
  bend: {
    rejudge: {
      groep: newWhen<'groep'>((came, held) => held.soort === 'samengesteldeGroep' && came.naam !== held.naam),
    },
  },
})
