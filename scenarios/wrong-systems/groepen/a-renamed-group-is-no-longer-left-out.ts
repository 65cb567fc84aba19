import { asNieuw, proposes } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Dat een groep buiten bleef hoort bij haar naam: verbetert iemand die in het LAS, dan staat zij er de volgende keer zonder vraag weer bij.',
  violates: ['E17', 'D21'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'buiten-en-hernoemd',
  bend: {
    centrum: proposes((plan, { before }) => {
      const keys = new Set(
        before.onthouden.flatMap((one) =>
          one.soort === 'groep' && one.decision === 'niet-importeren' ? [one.key] : [],
        ),
      )
      const groepen = plan.groepen.map((line) =>
        line.mustLook && keys.has(line.incoming.key) ? asNieuw<'groep'>(line) : line,
      )
      return { ...plan, groepen }
    }),
  },
})
