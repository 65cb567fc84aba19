import { onlyLeerkrachten } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Leerlingen en leerkrachten staan in één tabel met het nummer als sleutel; de leerkracht met het nummer van een leerling verdwijnt.',
  violates: ['A21'],
  ernst: 'S3',
  familie: 'slaat-mensen-over',
  caughtBy: 'nummer-van-leerling-en-leerkracht',
  bend: {
    delivery: onlyLeerkrachten(
      ({ key }, { leerlingen }) => key === undefined || !leerlingen.some((leerling) => leerling.key === key),
    ),
  },
})
