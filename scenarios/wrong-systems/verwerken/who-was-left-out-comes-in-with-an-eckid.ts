import { asNieuw, proposes } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Onthouden is op nummer zonder ECK iD: heeft het kind er intussen een, dan komt het de volgende keer mee.',
  violates: ['E17', 'A12'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'leerling-blijft-buiten',
  bend: {
    centrum: proposes((plan, { now }) => {
      const without = new Set(
        now.onthouden.flatMap(({ soort, decision, key, eckid }) =>
          soort === 'leerling' && decision === 'niet-importeren' && eckid === undefined ? (key ?? []) : [],
        ),
      )
      return {
        ...plan,
        leerlingen: plan.leerlingen.map((line) =>
          line.decision === 'niet-importeren' && line.incoming.eckid && without.has(line.incoming.key ?? '')
            ? asNieuw<'leerling'>(line)
            : line,
        ),
      }
    }),
  },
})
