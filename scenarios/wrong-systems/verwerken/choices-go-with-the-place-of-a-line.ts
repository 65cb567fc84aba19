import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Keuzes worden bewaard bij de plaats van de regel, en gelden na opnieuw ophalen voor wie daar dan staat.',
  violates: ['A25', 'G18', 'G19'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'opnieuw-opgehaald-voor-het-verwerken',
  bend: {
    centrum: (own) => ({
      ...own,
      importGegevens: async (koppeling, how) => {
        const open = own.openImport(koppeling)
        const keuzes = own.state().import.find(({ id }) => id === open)?.keuzes ?? {}
        const outcome = await own.importGegevens(koppeling, how)
        if (outcome.kind !== 'controle' || Object.keys(keuzes).length === 0) return outcome
        const state = own.state()
        own.reset({
          ...state,
          import: state.import.map((one) => (one.id === outcome.import ? { ...one, keuzes } : one)),
        })
        return outcome
      },
    }),
  },
})
