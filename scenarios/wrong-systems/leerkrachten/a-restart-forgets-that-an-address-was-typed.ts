import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Dat een adres door een mens getypt is staat alleen in het geheugen. Na een herstart wint het LAS weer, en de leerkracht kan niet meer inloggen.',
  violates: ['E07'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'na-een-herstart-is-alles-er-nog',
  bend: {
    centrum: (own) => {
      const state = own.state()
      const isAgain = state.koppeling.length > 0
      if (isAgain) own.reset({ ...state, leerkracht: state.leerkracht.map(({ emailGetypt: _, ...one }) => one) })
      return own
    },
  },
})
