import { onlyGroepen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Groepen en leerlingen delen één tabel op nummer; de groep met het nummer van een leerling verdwijnt, en wie erin zat zit nergens.',
  violates: ['A21', 'D15'],
  ernst: 'S2',
  familie: 'verwart-groepen',
  caughtBy: 'let-op-de-drie-van-vorig-jaar',
  bend: { delivery: onlyGroepen((one, { leerlingen }) => !leerlingen.some(({ key }) => key === one.key)) },
})
