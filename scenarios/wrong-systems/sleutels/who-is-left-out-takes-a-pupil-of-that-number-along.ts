import { proposes } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Onthouden wordt dat een nummer buiten blijft, en niet van wie: met de invaller blijft het kind met haar nummer weg.',
  violates: ['A21', 'E17'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'een-nummer-in-drie-lijsten',
  bend: {
    centrum: proposes((plan, { now }) => {
      const out = new Set(
        now.onthouden.flatMap(({ decision, key }) => (decision === 'niet-importeren' && key !== undefined ? key : [])),
      )
      return {
        ...plan,
        leerlingen: plan.leerlingen.map(({ id, ...line }) =>
          line.incoming.key !== undefined && out.has(line.incoming.key)
            ? { ...line, decision: 'niet-importeren', mustLook: false }
            : { ...line, ...(id !== undefined && { id }) },
        ),
      }
    }),
  },
})
