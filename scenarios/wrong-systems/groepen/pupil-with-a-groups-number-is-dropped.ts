import { onlyLeerlingen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Groepen en leerlingen delen één tabel op nummer; de leerling met het nummer van een groep komt niet binnen.',
  violates: ['A21'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'let-op-een-ingetrokken-sleutel',
  bend: { delivery: onlyLeerlingen((one, { groepen = [] }) => !groepen.some(({ key }) => key === one.key)) },
})
