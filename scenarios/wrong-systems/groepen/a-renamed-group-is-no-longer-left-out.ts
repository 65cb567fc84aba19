import { asNieuw } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Dat een groep buiten bleef hoort bij haar naam: verbetert iemand die in het LAS, dan staat zij er de volgende keer zonder vraag weer bij.',
  violates: ['E17', 'D21'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'buiten-en-hernoemd',
  bend: {
    centrum: (own) => ({
      ...own,
      importGegevens: async (id, how) => {
        const keys = new Set(
          own
            .state()
            .onthouden.flatMap((one) => (one.soort === 'groep' && one.decision === 'niet-importeren' ? [one.key] : [])),
        )
        const outcome = await own.importGegevens(id, how)
        if (outcome.kind !== 'controle') return outcome
        const now = own.state()
        own.reset({
          ...now,
          levering: now.levering.map((row) =>
            row.id !== outcome.import
              ? row
              : {
                  ...row,
                  plan: {
                    ...row.plan,
                    groepen: row.plan.groepen.map((line) =>
                      line.mustLook && keys.has(line.incoming.key) ? asNieuw<'groep'>(line) : line,
                    ),
                  },
                },
          ),
        })
        return outcome
      },
    }),
  },
})
