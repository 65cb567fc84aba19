import type { School } from '../../src/school/school.ts'
import { defineQuirk } from './quirk.ts'

const reversed = new WeakMap<School, School>()

export const inReverseOrder = defineQuirk({
  name: 'in-reverse-order',
  story: 'Leerlingen, leerkrachten en groepen komen in omgekeerde volgorde; de standaard zegt niets over volgorde.',
  seen: 'D30',
  alter: (school) => {
    const found = reversed.get(school) ?? {
      ...school,
      leerlingen: school.leerlingen.toReversed(),
      ...(school.leerkrachten && { leerkrachten: school.leerkrachten.toReversed() }),
      ...(school.groepen && { groepen: school.groepen.toReversed() }),
    }
    reversed.set(school, found)
    return found
  },
})
