import { samengesteldIn, withoutSamengesteld } from '../../src/school/samengesteld.ts'
import type { School } from '../../src/school/school.ts'
import type { Profiel } from '../profile/profiel.ts'

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
