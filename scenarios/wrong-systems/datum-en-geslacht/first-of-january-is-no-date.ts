import { eachLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: '1 januari en 1 juli gelden als onbekend en worden niet bewaard.',
  violates: ['C03'],
  ernst: 'S2',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'dag-onbekend',
  bend: {
    delivery: eachLeerling(({ geboortedatum, ...one }) => ({
      ...one,
      ...(geboortedatum && !/-0[17]-01$/.test(geboortedatum) && { geboortedatum }),
    })),
  },
})
