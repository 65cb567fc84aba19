import type { School } from '../../src/school/school.ts'
import type { Profiel } from '../profile/profiel.ts'

/** The keys of its samengestelde groepen; `which`: of these alone. */
export const samengesteldIn = (
  { groepen = [] }: School,
  which: (groep: NonNullable<School['groepen']>[number]) => boolean = () => true,
): ReadonlySet<string> =>
  new Set(groepen.flatMap((one) => (one.soort === 'samengesteldeGroep' && which(one) ? one.key : [])))

/** The same school without these samengestelde groepen, and with nobody in them. */
export function withoutSamengesteld(school: School, keys: ReadonlySet<string>): School {
  if (keys.size === 0) return school
  const isLeft = ({ soort, key }: { readonly soort: string; readonly key: string }) =>
    soort === 'groep' || !keys.has(key)
  return {
    ...school,
    groepen: school.groepen?.filter(isLeft),
    leerlingen: school.leerlingen.map((one) => ({
      ...one,
      samengesteldeGroepen: one.samengesteldeGroepen?.filter((key) => !keys.has(key)),
    })),
    leerkrachten: school.leerkrachten?.map((one) => ({ ...one, groepen: one.groepen?.filter(isLeft) })),
  } as School
}

/** Does a system have samengestelde groepen? Yes, unless its profile says that it has none. */
export const hasSamengesteld = ({ kenmerken }: Profiel): boolean => kenmerken['kent-samengestelde-groepen'] !== false

const taken = new WeakMap<School, School>()

/** What of a school a system takes over; the same school gives the same answer. */
export function asTakenOver(school: School, profiel: Profiel): School {
  if (hasSamengesteld(profiel)) return school
  const found = taken.get(school) ?? withoutSamengesteld(school, samengesteldIn(school))
  taken.set(school, found)
  return found
}
