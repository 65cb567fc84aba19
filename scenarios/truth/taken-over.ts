import { samengesteldIn, withoutSamengesteld } from '../../src/school/samengesteld.ts'
import type { School } from '../../src/school/school.ts'
import type { Soort } from '../language/pointers.ts'
import type { Kenmerk } from '../profile/kenmerken.ts'
import type { Profiel } from '../profile/profiel.ts'

const traits: Readonly<Partial<Record<Soort, Kenmerk>>> = {
  groep: 'neemt-groepen-over',
  leerkracht: 'neemt-leerkrachten-over',
}

/** Does a system have samengestelde groepen? Yes, unless its profile says that it has none. */
export const hasSamengesteld = ({ kenmerken }: Profiel): boolean => kenmerken['kent-samengestelde-groepen'] !== false

/** Does a system take over what is of this soort? Yes, unless its profile says that it does not. */
export const takesOver = ({ kenmerken }: Profiel, soort: Soort): boolean => {
  const trait = traits[soort]
  return trait === undefined || kenmerken[trait] !== false
}

const taken = new Map<string, WeakMap<School, School>>()

/** What of a school a system takes over; the same school gives the same answer. */
export function asTakenOver(school: School, profiel: Profiel): School {
  const takes = {
    samengesteld: hasSamengesteld(profiel),
    groepen: takesOver(profiel, 'groep'),
    leerkrachten: takesOver(profiel, 'leerkracht'),
  }
  if (takes.samengesteld && takes.groepen && takes.leerkrachten) return school
  const name = JSON.stringify(takes)
  const own = taken.get(name) ?? new WeakMap<School, School>()
  taken.set(name, own)
  const found = own.get(school) ?? leftOf(school, takes)
  own.set(school, found)
  return found
}

function leftOf(
  all: School,
  takes: { readonly samengesteld: boolean; readonly groepen: boolean; readonly leerkrachten: boolean },
): School {
  const school = takes.samengesteld ? all : withoutSamengesteld(all, samengesteldIn(all))
  const { leerlingen, leerkrachten = [] } = school
  return {
    ...school,
    ...(!takes.groepen && {
      groepen: [],
      leerlingen: leerlingen.map(({ groep: _, samengesteldeGroepen: __, ...one }) => one),
      leerkrachten: leerkrachten.map(({ groepen: _, ...one }) => one),
    }),
    ...(!takes.leerkrachten && { leerkrachten: [] }),
  }
}
