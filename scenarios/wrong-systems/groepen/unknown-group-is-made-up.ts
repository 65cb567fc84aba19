import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een verwijzing naar een groep die er niet is maakt een groep met het nummer als naam.',
  violates: ['D15'],
  ernst: 'S3',
  familie: 'raadt-of-wist-wat-ontbreekt',
  caughtBy: 'groep-die-niet-bestaat',
  bend: {
    delivery: (school) => {
      const known = new Set(school.groepen?.map(({ key }) => key))
      const missing = new Set(
        school.leerlingen.flatMap(({ groep }) => (groep !== undefined && !known.has(groep) ? [groep] : [])),
      )
      return {
        ...school,
        groepen: [
          ...(school.groepen ?? []),
          ...[...missing].map((key) => ({ soort: 'groep' as const, key, naam: key, jaargroep: 'N' as const })),
        ],
      }
    },
  },
})
