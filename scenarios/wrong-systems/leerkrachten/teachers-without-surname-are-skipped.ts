import { onlyLeerkrachten } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const teachersWithoutSurnameAreSkipped = defineWrongSystem({
  name: 'teachers-without-surname-are-skipped',
  story: 'Roepnaam en achternaam worden aan elkaar geplakt; zonder achternaam valt de leerkracht eruit.',
  violates: ['E15'],
  caughtBy: 'alleen-juf-lia',
  bend: {
    delivery: onlyLeerkrachten(({ achternaam }) => achternaam !== undefined),
  },
})
