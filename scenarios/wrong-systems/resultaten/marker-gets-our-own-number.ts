import { defineWrongSystem } from './wrong-system.ts'

export const markerGetsOurOwnNumber = defineWrongSystem({
  name: 'marker-gets-our-own-number',
  story: 'Een nakijker zonder nummer van ESIS gaat met het eigen nummer van het systeem mee.',
  violates: ['H08'],
  caughtBy: 'wie-nakeek-mag-ontbreken',
  bend: {
    bericht: (bericht) => ({
      ...bericht,
      toetsafnames: bericht.toetsafnames.map((afname) => ({ resultaatverwerkerid: '1', ...afname })),
    }),
  },
})
