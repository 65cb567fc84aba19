import { everybody } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De lezer zoekt het veld tussenvoegsel; dat heet al jaren voorvoegsel, en dus is het altijd leeg.',
  violates: ['B16', 'B17'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'nummer-van-een-ander-geworden',
  bend: { delivery: everybody(({ voorvoegsel, ...person }) => person as never) },
})
