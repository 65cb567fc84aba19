import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Bij het nieuwe jaar krijgen alle groepen het nieuwe schooljaar; waar een kind vorig jaar zat is niet meer te zien.',
  violates: ['D01'],
  ernst: 'S2',
  familie: 'gooit-geschiedenis-weg',
  caughtBy: 'groep-8-gaat-weg',
  bend: {
    applied: ({ after, school: { schooljaar } }) => ({ groep: after.groep.map((row) => ({ ...row, schooljaar })) }),
  },
})
