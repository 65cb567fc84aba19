import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij een import van het nieuwe schooljaar worden de resultaten van het oude opgeruimd.',
  violates: ['D01', 'H05'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'account-van-voor-de-koppeling',
  bend: {
    applied: ({ after, school: { schooljaar } }) => ({
      resultaat: after.resultaat.filter(({ resultaat }) => resultaat.afnamedatum >= `${schooljaar.slice(0, 4)}-08-01`),
    }),
  },
})
