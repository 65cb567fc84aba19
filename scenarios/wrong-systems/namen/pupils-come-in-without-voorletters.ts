import { eachLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Voorletters worden niet gelezen; van een tweeling is er dan niets te onderscheiden.',
  violates: ['B30', 'B02'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'sommen-kloppen',
  bend: {
    delivery: eachLeerling(({ voorletters: _, ...one }) => one),
  },
})
