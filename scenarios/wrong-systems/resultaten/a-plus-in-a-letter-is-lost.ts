import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De letter gaat door een formulier: daar is een plus een spatie, en een B+ staat er als B.',
  violates: ['H06'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'met-een-letter-en-onderdelen',
  bend: {
    centrum: (own) => ({
      ...own,
      normeer: ({ letter, ...afname }) =>
        own.normeer({ ...afname, ...(letter !== undefined && { letter: letter.replaceAll('+', ' ').trim() }) }),
    }),
  },
})
