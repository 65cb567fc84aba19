import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Bij het nieuwe jaar krijgen alle groepen het nieuwe schooljaar; waar een kind vorig jaar zat is niet meer te zien.',
  violates: ['D01'],
  ernst: 'S2',
  familie: 'gooit-geschiedenis-weg',
  slipsThrough: 'Na een import van het nieuwe schooljaar hebben de groepen van vorig jaar nog het schooljaar van toen.',
  bend: {
    applied: ({ after, school: { schooljaar } }) => ({ groep: after.groep.map((row) => ({ ...row, schooljaar })) }),
  },
})
