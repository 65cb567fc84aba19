import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie één aanvraag goedkeurt keurt alles goed wat er ligt, ook van een andere school.',
  violates: ['F18', 'F15'],
  ernst: 'S1',
  familie: 'controleert-niet-wat-er-komt',
  caughtBy: 'een-goedkeuring-is-voor-een-school',
  bend: {
    centrum: (own) => ({
      ...own,
      approveKoppeling: (id) => {
        for (const one of own.state().koppeling) if (one.status === 'aangevraagd') own.approveKoppeling(one.id)
        return own.approveKoppeling(id)
      },
    }),
  },
})
