import { onlyLeerkrachten } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const oneTeacherIsNoList = defineWrongSystem({
  name: 'one-teacher-is-no-list',
  story: 'Bij één leerkracht geeft de lezer een object in plaats van een lijst; de lus erover vindt niets.',
  violates: ['I01'],
  caughtBy: 'let-op-van-alles-een',
  bend: { delivery: onlyLeerkrachten((_, { leerkrachten = [] }) => leerkrachten.length > 1) },
})
