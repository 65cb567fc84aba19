import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Nummers van groepen van vorig jaar worden opgeruimd; de resultaten die eraan hingen zijn niet meer te vinden.',
  violates: ['D02'],
  ernst: 'S3',
  familie: 'verliest-nummers',
  smaak: true,
  caughtBy: 'twee-kinderen-over-het-jaar',
  bend: {
    applied: ({ after, school: { schooljaar } }) => ({
      groep: after.groep.map(({ key, ...row }) => ({ ...row, ...(key && row.schooljaar === schooljaar && { key }) })),
    }),
  },
})
