import { onlyLeerlingen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Eerst de leerkrachten, dan de leerlingen, in één tabel op nummer: de leerling die hetzelfde nummer heeft is er al, denkt het systeem.',
  violates: ['A21'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'nummer-van-leerling-en-leerkracht',
  bend: {
    delivery: onlyLeerlingen(
      (one, { leerkrachten = [] }) => !leerkrachten.some(({ key }) => key !== undefined && key === one.key),
    ),
  },
})
