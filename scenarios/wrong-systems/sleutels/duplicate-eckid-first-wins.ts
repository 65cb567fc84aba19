import { onlyLeerlingen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const duplicateEckidFirstWins = defineWrongSystem({
  name: 'duplicate-eckid-first-wins',
  story: 'Dubbele ECK iD’s worden vooraf weggefilterd; het tweede kind komt nooit aan.',
  violates: ['A08'],
  caughtBy: 'eckid-dubbel-in-bericht',
  bend: {
    delivery: onlyLeerlingen(
      (leerling, { leerlingen }) =>
        leerling.eckid === undefined || leerlingen.find(({ eckid }) => eckid === leerling.eckid) === leerling,
    ),
  },
})
