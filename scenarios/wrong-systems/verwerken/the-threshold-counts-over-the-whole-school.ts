import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Of er ongewoon veel leerlingen weggaan wordt over de hele school geteld: een hele klas die in de levering ontbreekt valt daar onder de grens en verdwijnt zonder vraag.',
  violates: ['G06', 'D16'],
  ernst: 'S2',
  familie: 'slaat-controle-over',
  slipsThrough: 'Zes groepen; van één komt niemand meer; verwerken vraagt om bevestiging.',
  bend: {
    centrum: (own) => ({
      ...own,
      apply: (id, how) => {
        const outcome = own.apply(id, how)
        if (outcome.kind !== 'bevestigen') return outcome
        const where = own.state().import.find((one) => one.id === id)?.koppeling
        const active = own.state().leerling.filter(({ school, actief }) => school === where && actief !== false).length
        const isByGroup = outcome.waarschuwingen.every(({ code }) => code === 'veel-deactiveren')
        return isByGroup && outcome.rapport.gedeactiveerd.length * 5 <= active
          ? own.apply(id, { ...how, bevestigd: true })
          : outcome
      },
    }),
  },
})
