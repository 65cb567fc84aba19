import { forgetting } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Mislukt een import, dan wordt alles van die import opgeruimd, ook wat mensen bij eerdere kozen. De volgende nacht krijgt wie buiten bleef een account.',
  violates: ['E17', 'I12'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'let-op-buiten-blijft-buiten',
  bend: {
    centrum: (own) => ({
      ...own,
      importGegevens: async (koppeling, how) => {
        const outcome = await own.importGegevens(koppeling, how)
        if (outcome.kind === 'mislukt')
          own.reset({ ...own.state(), ...forgetting(({ school }) => school === koppeling)(own.state()) })
        return outcome
      },
    }),
  },
})
