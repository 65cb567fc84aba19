import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie een import opent sluit die van een ander, ook die van een andere school: wat daar bekeken was gaat niet door.',
  violates: ['A22', 'F14', 'G18'],
  ernst: 'S2',
  familie: 'slaat-controle-over',
  caughtBy: 'afgebroken',
  bend: {
    centrum: (own) => ({
      ...own,
      importGegevens: async (koppeling, how) => {
        const outcome = await own.importGegevens(koppeling, how)
        if (outcome.kind === 'controle')
          for (const { id, status } of own.state().import)
            if (status === 'controle' && id !== outcome.import) own.abort(id)
        return outcome
      },
    }),
  },
})
