import { defineWrongSystem } from './wrong-system.ts'

export const groupNamesAreCleaned = defineWrongSystem({
  name: 'group-names-are-cleaned',
  story: 'Uit groepsnamen gaat alles wat geen letter, cijfer of spatie is.',
  violates: ['D27'],
  caughtBy: 'groepsnaam-met-tekens',
  bend: {
    delivery: (school) => ({
      ...school,
      groepen: school.groepen?.map((groep) => ({ ...groep, naam: groep.naam.replace(/[^\p{L}\p{N} ]/gu, '') })),
    }),
  },
})
