import { onlyLeerkrachten } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Roepnaam en achternaam worden aan elkaar geplakt; zonder achternaam valt de leerkracht eruit.',
  violates: ['E15'],
  ernst: 'S3',
  familie: 'slaat-mensen-over',
  caughtBy: 'alleen-juf-lia',
  bend: {
    delivery: onlyLeerkrachten(({ achternaam }) => achternaam !== undefined),
  },
})
