import { defineWrongSystem } from './wrong-system.ts'

export const plusGroupBecomesAStamgroep = defineWrongSystem({
  name: 'plus-group-becomes-a-stamgroep',
  story: 'Er is maar één soort groep; de plusgroep staat tussen de klassen.',
  violates: ['D04', 'D18'],
  caughtBy: 'klas-en-twee-plusgroepen',
  bend: {
    applied: ({ after }) => ({ groep: after.groep.map((groep) => ({ ...groep, soort: 'groep' as const })) }),
  },
})
