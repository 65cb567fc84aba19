import { onlyLeerlingen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const duplicateKeyLastWins = defineWrongSystem({
  name: 'duplicate-key-last-wins',
  story:
    'Leerlingen gaan in een tabel met het nummer als sleutel: staan er twee met hetzelfde nummer in, dan blijft de laatste over.',
  violates: ['A07'],
  caughtBy: 'nummer-dubbel-in-bericht',
  bend: {
    delivery: onlyLeerlingen(
      (leerling, { leerlingen }) =>
        leerling.key === undefined || leerlingen.findLast(({ key }) => key === leerling.key) === leerling,
    ),
  },
})
