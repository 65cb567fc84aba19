import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Zet een import een leerling in een andere jaargroep, dan wordt de letter van elk oud resultaat opnieuw bepaald, met de norm van nu.',
  violates: ['H04', 'H06'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'met-een-letter-en-onderdelen',
  bend: {
    applied: ({ before, after }) => {
      const was = new Map(before.leerling.map(({ id, jaargroep }) => [id, jaargroep]))
      const isInAnother = new Set(
        after.leerling.filter(({ id, jaargroep }) => was.has(id) && was.get(id) !== jaargroep).map(({ id }) => id),
      )
      return {
        resultaat: after.resultaat.map((one) =>
          one.letter !== undefined && isInAnother.has(one.leerling) ? { ...one, letter: 'C' } : one,
        ),
      }
    },
  },
})
