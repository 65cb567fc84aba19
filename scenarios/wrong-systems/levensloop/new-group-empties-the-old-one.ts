import { inactive, storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Komt er een groep bij van dezelfde jaargroep, dan zal de oude wel vervallen zijn, met wie er nog in zat.',
  violates: ['G05', 'D23'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
  caughtBy: 'nieuwe-groep',
  bend: {
    applied: storesLeerling((row, before, came, { before: state, after }) => {
      const fresh = after.groep.filter(({ id }) => !state.groep.some((groep) => groep.id === id))
      const old = state.groep.filter((groep) =>
        fresh.some(({ jaargroep, schooljaar }) => jaargroep === groep.jaargroep && schooljaar === groep.schooljaar),
      )
      return came === undefined && before?.groepen?.some((id) => old.some((groep) => groep.id === id))
        ? inactive(row)
        : row
    }),
  },
})
