import type { Naam } from '../../../src/school/persoon.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie niet geïmporteerd moet worden staat op een lijst met namen; een ander kind dat zo heet blijft er ook buiten.',
  violates: ['E17', 'B04'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'naamgenoten-en-een-tweeling',
  bend: {
    centrum: (own) => ({
      ...own,
      importGegevens: async (koppeling, how) => {
        const outcome = await own.importGegevens(koppeling, how)
        if (outcome.kind !== 'controle') return outcome
        const state = own.state()
        const nameOf = ({ achternaam = '', roepnaam = '' }: Naam) => `${achternaam}, ${roepnaam}`.toLowerCase()
        const outside = new Set(
          state.onthouden.flatMap((one) =>
            one.soort === 'leerling' && one.school === koppeling && one.decision === 'niet-importeren'
              ? [nameOf(one.wie)]
              : [],
          ),
        )
        const levering = state.levering.map((row) =>
          row.id !== outcome.import
            ? row
            : {
                ...row,
                plan: {
                  ...row.plan,
                  leerlingen: row.plan.leerlingen.map((line) =>
                    line.decision === 'nieuw' && outside.has(nameOf(line.incoming))
                      ? { ...line, decision: 'niet-importeren' as const, mustLook: false }
                      : line,
                  ),
                },
              },
        )
        if (outside.size > 0) own.reset({ ...state, levering })
        return outcome
      },
    }),
  },
})
