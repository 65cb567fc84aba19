import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Of er ongewoon veel leerlingen verdwijnen wordt afgemeten aan iedereen die ooit in de groep stond; na een jaar met verloop vraagt niemand meer iets.',
  violates: ['G06', 'G01'],
  ernst: 'S2',
  familie: 'slaat-controle-over',
  smaak: true,
  caughtBy: 'een-kleine-groep-loopt-leeg',
  bend: {
    centrum: (own) => ({
      ...own,
      apply: (id, how) => {
        const outcome = own.apply(id, how)
        if (outcome.kind !== 'bevestigen') return outcome
        const everyone = own.state().leerling
        const isUsual = outcome.rapport.perGroep.every(
          ({ groep, gedeactiveerd }) =>
            gedeactiveerd * 5 <= everyone.filter(({ groepen = [] }) => groepen.includes(groep)).length,
        )
        const onlyThat = outcome.waarschuwingen.every(({ code }) => code === 'veel-deactiveren')
        return isUsual && onlyThat ? own.apply(id, { ...how, bevestigd: true }) : outcome
      },
    }),
  },
})
