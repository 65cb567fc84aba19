import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Nummers van groepen van vorig jaar worden opgeruimd; de resultaten die eraan hingen zijn niet meer te vinden.',
  violates: ['D02'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  slipsThrough: 'Na een import van het nieuwe schooljaar hebben de groepen van vorig jaar hun nummer nog.',
  bend: {
    applied: ({ after, school: { schooljaar } }) => ({
      groep: after.groep.map(({ key, ...row }) => ({ ...row, ...(key && row.schooljaar === schooljaar && { key }) })),
    }),
  },
})
