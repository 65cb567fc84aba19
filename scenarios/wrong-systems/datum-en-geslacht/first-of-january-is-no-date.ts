import { eachLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const firstOfJanuaryIsNoDate = defineWrongSystem({
  name: 'first-of-january-is-no-date',
  story: '1 januari en 1 juli gelden als onbekend en worden niet bewaard.',
  violates: ['C03'],
  caughtBy: 'dag-onbekend',
  bend: {
    delivery: eachLeerling(({ geboortedatum, ...one }) => ({
      ...one,
      ...(geboortedatum && !/-0[17]-01$/.test(geboortedatum) && { geboortedatum }),
    })),
  },
})
