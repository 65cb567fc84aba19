import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Na een mislukte import wordt van elke leerkracht vergeten dat het adres met de hand is getypt. De volgende import zet er het oude adres van ESIS weer in.',
  violates: ['E07', 'I12'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'getypt-adres-blijft',
  bend: {
    centrum: (own) => ({
      ...own,
      importGegevens: async (koppeling, how) => {
        const outcome = await own.importGegevens(koppeling, how)
        if (outcome.kind === 'mislukt') {
          const { leerkracht } = own.state()
          own.reset({ ...own.state(), leerkracht: leerkracht.map(({ emailGetypt: _, ...one }) => one) })
        }
        return outcome
      },
    }),
  },
})
