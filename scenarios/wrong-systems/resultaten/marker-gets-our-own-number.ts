import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een nakijker zonder nummer van ESIS gaat met het eigen nummer van het systeem mee.',
  violates: ['H08'],
  ernst: 'S3',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'wie-nakeek-mag-ontbreken',
  bend: {
    bericht: (bericht) => ({
      ...bericht,
      toetsafnames: bericht.toetsafnames.map((afname) => ({ resultaatverwerkerid: '1', ...afname })),
    }),
  },
})
