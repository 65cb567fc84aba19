import { asNieuw } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie tijdens de controle wordt samengevoegd bestaat bij het verwerken niet meer onder het nummer uit de controle; dan maar een nieuwe leerling.',
  violates: ['A26', 'G18'],
  ernst: 'S2',
  familie: 'herkent-niet',
  caughtBy: 'samengevoegd-na-de-import',
  bend: {
    centrum: (own) => ({
      ...own,
      apply: (id, how) => {
        const state = own.state()
        const gone = new Set(state.leerling.flatMap((row) => (row.samengevoegdMet === undefined ? [] : [row.id])))
        const stands = (row: (typeof state.levering)[number]) =>
          row.id === id && row.plan.leerlingen.some((line) => gone.has(line.id ?? ''))
        if (state.levering.some(stands))
          own.reset({
            ...state,
            levering: state.levering.map((row) =>
              stands(row)
                ? {
                    ...row,
                    plan: {
                      ...row.plan,
                      leerlingen: row.plan.leerlingen.map((line) =>
                        gone.has(line.id ?? '') ? asNieuw<'leerling'>(line) : line,
                      ),
                    },
                  }
                : row,
            ),
          })
        return own.apply(id, how)
      },
    }),
  },
})
