import { defineWrongSystem } from './wrong-system.ts'

export const numbersAreWipedWithThePupils = defineWrongSystem({
  name: 'numbers-are-wiped-with-the-pupils',
  story: '"Verwijder nummers" verwijdert de leerlingen die een nummer hadden.',
  violates: ['A23'],
  caughtBy: 'nummers-verwijderd',
  bend: {
    calls: (own) => {
      let wiped = false
      return {
        reset: (start) => {
          wiped = false
          return own.reset(start)
        },
        verwijderNummers: async () => {
          wiped = true
          return own.verwijderNummers()
        },
        toestand: async () => {
          const state = await own.toestand()
          return wiped ? { ...state, leerlingen: state.leerlingen.filter(({ key }) => key !== undefined) } : state
        },
      }
    },
  },
})
