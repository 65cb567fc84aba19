import { newWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Jaargroep hoort bij de sleutel; als het LAS C gaat sturen staat elke combinatiegroep er twee keer.',
  violates: ['D05', 'D06'],
  ernst: 'S2',
  familie: 'herkent-niet',
  caughtBy: 'let-op-het-las-stuurt-ineens-c',
  bend: {
    rejudge: { groep: newWhen<'groep'>((came, held) => came.soort === 'groep' && came.jaargroep !== held.jaargroep) },
  },
})
