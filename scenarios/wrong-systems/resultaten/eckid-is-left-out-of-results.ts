import { defineWrongSystem } from './wrong-system.ts'

export const eckidIsLeftOutOfResults = defineWrongSystem({
  name: 'eckid-is-left-out-of-results',
  story: 'Het resultaat gaat met alleen het nummer; dat het ECK iD van een ander kind is, merkt niemand.',
  violates: ['H07'],
  caughtBy: 'nummer-en-eckid-spreken-elkaar-tegen',
  bend: {
    bericht: (bericht) => ({
      ...bericht,
      toetsafnames: bericht.toetsafnames.map(({ eckid: _, ...afname }) => afname),
    }),
  },
})
