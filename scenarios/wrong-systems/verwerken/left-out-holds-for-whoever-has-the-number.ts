import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Dat iemand buiten bleef staat bij het nummer: wie dat nummer later krijgt, blijft ook buiten, en niemand weet waarom.',
  violates: ['A04', 'E17'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'nummer-van-wie-buiten-bleef',
  bend: {
    centrum: (own) => ({
      ...own,
      importGegevens: async (id, how) => {
        const outcome = await own.importGegevens(id, how)
        if (outcome.kind !== 'controle') return outcome
        const now = own.state()
        const out = new Set(
          now.onthouden.flatMap((one) =>
            one.soort === 'leerling' && one.school === id && one.decision === 'niet-importeren' && one.key !== undefined
              ? [one.key]
              : [],
          ),
        )
        own.reset({
          ...now,
          levering: now.levering.map((row) =>
            row.id !== outcome.import
              ? row
              : {
                  ...row,
                  plan: {
                    ...row.plan,
                    leerlingen: row.plan.leerlingen.map((line) => {
                      if (line.incoming.key === undefined || !out.has(line.incoming.key)) return line
                      const { id: _, ...rest } = line
                      return { ...rest, decision: 'niet-importeren' as const, mustLook: false }
                    }),
                  },
                },
          ),
        })
        return outcome
      },
    }),
  },
})
