import type { Groep } from './groep.ts'
import type { Leerkracht } from './leerkracht.ts'
import type { Leerling } from './leerling.ts'
import type { School } from './school.ts'

/** The keys of the samengestelde groepen of a school; `which`: of these alone. */
export const samengesteldIn = (
  { groepen = [] }: School,
  which: (groep: Groep) => boolean = () => true,
): ReadonlySet<string> =>
  new Set(groepen.flatMap((one) => (one.soort === 'samengesteldeGroep' && which(one) ? one.key : [])))

/** The keys of those whose flag "In koppelingen beschikbaar" is off: a LAS sends neither them nor who is in them. */
export const hiddenIn = (school: School): ReadonlySet<string> =>
  samengesteldIn(school, (one) => one.soort === 'samengesteldeGroep' && one.inKoppelingenBeschikbaar === false)

/** The same school without these samengestelde groepen, and with nobody in them. Who was in none of them is the same object. */
export function withoutSamengesteld(school: School, keys: ReadonlySet<string>): School {
  if (keys.size === 0) return school
  return {
    ...school,
    ...(school.groepen && { groepen: school.groepen.filter(({ soort, key }) => soort === 'groep' || !keys.has(key)) }),
    leerlingen: school.leerlingen.map((leerling) => withoutReferences(leerling, keys)),
    ...(school.leerkrachten && { leerkrachten: school.leerkrachten.map((one) => withoutPlaces(one, keys)) }),
  }
}

const withoutReferences = (leerling: Leerling, keys: ReadonlySet<string>): Leerling =>
  leerling.samengesteldeGroepen?.some((key) => keys.has(key))
    ? { ...leerling, samengesteldeGroepen: leerling.samengesteldeGroepen.filter((key) => !keys.has(key)) }
    : leerling

const withoutPlaces = (leerkracht: Leerkracht, keys: ReadonlySet<string>): Leerkracht =>
  leerkracht.groepen?.some(({ soort, key }) => soort === 'samengesteldeGroep' && keys.has(key))
    ? { ...leerkracht, groepen: leerkracht.groepen.filter(({ soort, key }) => soort === 'groep' || !keys.has(key)) }
    : leerkracht
