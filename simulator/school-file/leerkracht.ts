import type { Groep } from '../../src/school/groep.ts'
import { type Leerkracht, type LeerkrachtGroep, leerkrachtrollen, type Rol } from '../../src/school/leerkracht.ts'

type ShortGroep =
  | string
  | { readonly key: string; readonly soort?: LeerkrachtGroep['soort']; readonly rollen?: unknown }

/** Spells out the short forms of a file: a group by its key alone, a role by its code or in free words. */
export function spellOutLeerkracht(leerkracht: Leerkracht, groepen: readonly Groep[]): Leerkracht {
  const { rollen, groepen: in_ } = leerkracht as { rollen?: readonly (string | Rol)[]; groepen?: readonly ShortGroep[] }
  return {
    ...leerkracht,
    ...(rollen && { rollen: rollen.map(rolOf) }),
    ...(in_ && { groepen: in_.map((groep) => placeIn(groep, groepen)) }),
  }
}

function placeIn(short: ShortGroep, groepen: readonly Groep[]): LeerkrachtGroep {
  const { key, soort, rollen } = typeof short === 'string' ? { key: short } : { ...short }
  const found = groepen.find((groep) => groep.key === key)
  return {
    soort: soort ?? found?.soort ?? 'groep',
    key,
    ...(rollen !== undefined && { rollen: (rollen as readonly (string | Rol)[]).map(rolOf) }),
  }
}

function rolOf(rol: string | Rol): Rol {
  if (typeof rol !== 'string') return rol
  const code = leerkrachtrollen.find((known) => known === rol)
  return code ? { rol: code } : { rolomschrijving: rol }
}
