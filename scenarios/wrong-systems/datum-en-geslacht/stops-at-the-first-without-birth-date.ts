import { defineWrongSystem } from './wrong-system.ts'

export const stopsAtTheFirstWithoutBirthDate = defineWrongSystem({
  name: 'stops-at-the-first-without-birth-date',
  story: 'De lus breekt af bij de eerste leerling zonder geboortedatum; wie daarna komt ziet niemand.',
  violates: ['C01'],
  caughtBy: 'geen-datum-geen-nummer',
  bend: {
    delivery: (school) => {
      const at = school.leerlingen.findIndex(({ geboortedatum }) => geboortedatum === undefined)
      return at < 0 ? school : { ...school, leerlingen: school.leerlingen.slice(0, at) }
    },
  },
})
