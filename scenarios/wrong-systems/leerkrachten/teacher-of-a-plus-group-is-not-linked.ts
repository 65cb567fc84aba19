import { eachLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Alleen stamgroepen van een leerkracht worden gelezen.',
  violates: ['E10', 'D18'],
  ernst: 'S3',
  familie: 'verwart-groepen',
  caughtBy: 'tweehonderd-plusgroepen',
  bend: {
    delivery: eachLeerkracht((one) => ({ ...one, groepen: one.groepen?.filter(({ soort }) => soort === 'groep') })),
  },
})
