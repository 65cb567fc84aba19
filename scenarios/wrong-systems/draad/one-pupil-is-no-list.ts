import { onlyLeerlingen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const onePupilIsNoList = defineWrongSystem({
  name: 'one-pupil-is-no-list',
  story: 'Bij één leerling geeft de lezer een object in plaats van een lijst; de lus erover vindt niets.',
  violates: ['I01'],
  caughtBy: 'let-op-van-alles-een',
  bend: { delivery: onlyLeerlingen((_, { leerlingen }) => leerlingen.length > 1) },
})
