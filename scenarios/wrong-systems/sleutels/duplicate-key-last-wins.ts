import { onlyLeerlingen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Leerlingen gaan in een tabel met het nummer als sleutel: staan er twee met hetzelfde nummer in, dan blijft de laatste over.',
  violates: ['A07'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'nummer-dubbel-in-bericht',
  bend: {
    delivery: onlyLeerlingen(
      (leerling, { leerlingen }) =>
        leerling.key === undefined || leerlingen.findLast(({ key }) => key === leerling.key) === leerling,
    ),
  },
})
