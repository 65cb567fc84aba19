import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Ongedaan maken zet elke leerling terug zoals hij voor de import was, ook wie daarna met de hand is gedeactiveerd of samengevoegd.',
  violates: ['G16', 'G17'],
  ernst: 'S2',
  familie: 'herstelt-half',
  caughtBy: 'met-de-hand-na-de-import',
  bend: {
    centrum: (own) => ({
      ...own,
      undo: (id) => {
        const note = own.state().ongedaan.find((one) => one.id === id)
        const outcome = own.undo(id)
        if (outcome.kind !== 'ongedaan' || note === undefined) return outcome
        const before = new Map(
          note.rows.flatMap((row) =>
            row.collection === 'leerling' && row.before !== null ? [[row.id, row.before as never] as const] : [],
          ),
        )
        const state = own.state()
        own.reset({ ...state, leerling: state.leerling.map((row) => before.get(row.id) ?? row) })
        return { ...outcome, gebleven: [] }
      },
    }),
  },
})
