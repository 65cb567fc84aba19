import { onlyLeerkrachten } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const pupilsAndTeachersShareNumbers = defineWrongSystem({
  name: 'pupils-and-teachers-share-numbers',
  story:
    'Leerlingen en leerkrachten staan in één tabel met het nummer als sleutel; de leerkracht met het nummer van een leerling verdwijnt.',
  violates: ['A21'],
  caughtBy: 'nummer-van-leerling-en-leerkracht',
  bend: {
    delivery: onlyLeerkrachten(
      ({ key }, { leerlingen }) => key === undefined || !leerlingen.some((leerling) => leerling.key === key),
    ),
  },
})
