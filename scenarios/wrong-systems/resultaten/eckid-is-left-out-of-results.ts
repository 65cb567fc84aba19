import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het resultaat gaat met alleen het nummer; dat het ECK iD van een ander kind is, merkt niemand.',
  violates: ['H07'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  smaak: true,
  caughtBy: 'nummer-en-eckid-spreken-elkaar-tegen',
  bend: {
    bericht: (bericht) => ({
      ...bericht,
      toetsafnames: bericht.toetsafnames.map(({ eckid: _, ...afname }) => afname),
    }),
  },
})
