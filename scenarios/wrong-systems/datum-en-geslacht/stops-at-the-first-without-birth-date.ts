import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De lus breekt af bij de eerste leerling zonder geboortedatum; wie daarna komt ziet niemand.',
  violates: ['C01'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'geen-datum-geen-nummer',
  bend: {
    delivery: (school) => {
      const at = school.leerlingen.findIndex(({ geboortedatum }) => geboortedatum === undefined)
      return at < 0 ? school : { ...school, leerlingen: school.leerlingen.slice(0, at) }
    },
  },
})
