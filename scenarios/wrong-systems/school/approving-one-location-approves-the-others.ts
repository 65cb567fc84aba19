import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De goedkeuring geldt voor het BRIN: een vestiging waarvan de aanvraag nog ligt, haalt haar leerlingen al op.',
  violates: ['F09', 'F18'],
  ernst: 'S2',
  familie: 'controleert-niet-wat-er-komt',
  caughtBy: 'een-goedkeuring-is-voor-een-school',
  bend: {
    centrum: (own) => ({
      ...own,
      approveKoppeling: (id) => {
        const outcome = own.approveKoppeling(id)
        if (outcome.kind === 'ok')
          for (const one of own.state().koppeling)
            if (one.status === 'aangevraagd' && one.brincode === outcome.koppeling.brincode)
              own.approveKoppeling(one.id)
        return outcome
      },
    }),
  },
})
