import { proposes } from '../bends.ts'
import { leftOutBy, numbersLeftOut } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Onthouden wordt dat een nummer buiten blijft, en niet van wie: met de invaller blijft het kind met haar nummer weg.',
  violates: ['A21', 'E17'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'een-nummer-in-drie-lijsten',
  bend: {
    centrum: proposes((plan, { now }) => ({
      ...plan,
      leerlingen: plan.leerlingen.map(leftOutBy(numbersLeftOut(now))),
    })),
  },
})
