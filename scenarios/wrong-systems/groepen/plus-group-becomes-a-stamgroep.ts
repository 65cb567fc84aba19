import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Er is maar één soort groep; de plusgroep staat tussen de klassen.',
  violates: ['D04', 'D18'],
  ernst: 'S4',
  familie: 'verwart-groepen',
  caughtBy: 'klas-en-twee-plusgroepen',
  bend: {
    applied: ({ after }) => ({ groep: after.groep.map((groep) => ({ ...groep, soort: 'groep' as const })) }),
  },
})
