import { anewAtReset } from '../anew-at-reset.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: '"Verwijder nummers" verwijdert de leerlingen die een nummer hadden.',
  violates: ['A23'],
  ernst: 'S2',
  familie: 'gooit-geschiedenis-weg',
  caughtBy: 'nummers-verwijderd',
  bend: {
    calls: anewAtReset((own) => {
      let wiped = false
      return {
        verwijderNummers: async () => {
          wiped = true
          return own.verwijderNummers()
        },
        toestand: async () => {
          const state = await own.toestand()
          return wiped ? { ...state, leerlingen: state.leerlingen.filter(({ key }) => key !== undefined) } : state
        },
      }
    }),
  },
})
