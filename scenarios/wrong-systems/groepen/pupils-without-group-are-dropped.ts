import { onlyLeerlingen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const pupilsWithoutGroupAreDropped = defineWrongSystem({
  name: 'pupils-without-group-are-dropped',
  story: 'Leerlingen worden per groep afgelopen; wie in geen groep zit komt niet aan de beurt.',
  violates: ['D14', 'D29'],
  caughtBy: 'let-op-wie-waar-zit',
  bend: { delivery: onlyLeerlingen(({ groep }) => groep !== undefined) },
})
