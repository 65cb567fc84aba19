import { onlyLeerlingen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij één leerling geeft de lezer een object in plaats van een lijst; de lus erover vindt niets.',
  violates: ['I01'],
  ernst: 'S2',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'let-op-van-alles-een',
  bend: { delivery: onlyLeerlingen((_, { leerlingen }) => leerlingen.length > 1) },
})
