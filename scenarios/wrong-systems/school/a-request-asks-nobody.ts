import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een aanvraag keurt zichzelf goed; wie een BRIN kent kan koppelen.',
  violates: ['F18', 'F06'],
  ernst: 'S1',
  familie: 'controleert-niet-wat-er-komt',
  caughtBy: 'een-goedkeuring-is-voor-een-school',
  bend: {
    centrum: (own) => ({
      ...own,
      requestKoppeling: (omgeving, velden) => {
        const asked = own.requestKoppeling(omgeving, velden)
        return asked.kind === 'ok' ? own.approveKoppeling(asked.koppeling.id) : asked
      },
    }),
  },
})
