import { onlyLeerlingen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const pupilsOfAnUnknownGroupAreDropped = defineWrongSystem({
  name: 'pupils-of-an-unknown-group-are-dropped',
  story: 'Een verwijzing naar een groep die er niet is laat de leerling vallen in plaats van de verwijzing.',
  violates: ['D15'],
  caughtBy: 'let-op-wie-waar-zit',
  bend: {
    delivery: onlyLeerlingen(
      ({ groep }, { groepen = [] }) => groep === undefined || groepen.some(({ key }) => key === groep),
    ),
  },
})
