import type { Groep } from '../../src/school/groep.ts'
import type { Leerkracht } from '../../src/school/leerkracht.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import type { School } from '../../src/school/school.ts'
import { ToolError } from '../../src/tool-error.ts'
import { itemAt } from '../../src/within.ts'
import { type Aanwijzing, placesOf } from '../school-file/aanwijzing.ts'

/**
 * The one pupil that is meant.
 * @throws ToolError E_CHANGE when there is none or more than one
 */
export const findLeerling = (school: School, op: Aanwijzing): Leerling => only(school.leerlingen, op, 'leerling')

/** @throws ToolError E_CHANGE, likewise */
export const findLeerkracht = (school: School, op: Aanwijzing): Leerkracht =>
  only(school.leerkrachten ?? [], op, 'leerkracht')

/** @throws ToolError E_CHANGE, likewise */
export const findGroep = (school: School, op: Aanwijzing): Groep => only(school.groepen ?? [], op, 'groep')

function only<Item extends Leerling | Leerkracht | Groep>(items: readonly Item[], op: Aanwijzing, kind: string): Item {
  const places = placesOf(items, op)
  const [place, ...others] = places
  if (place === undefined || others.length > 0) {
    throw new ToolError('E_CHANGE', `"${kind}" points at ${places.length || 'no'} records; it must point at one`)
  }
  return itemAt(items, place)
}

/** The school with one pupil replaced: by several, by one, or by nobody; likewise below. */
export const putLeerling = (school: School, old: Leerling, ...now: readonly Leerling[]): School => ({
  ...school,
  leerlingen: school.leerlingen.flatMap((one) => (one === old ? now : one)),
})

export const putLeerkracht = (school: School, old: Leerkracht, ...now: readonly Leerkracht[]): School => ({
  ...school,
  leerkrachten: (school.leerkrachten ?? []).flatMap((one) => (one === old ? now : one)),
})

export const putGroep = (school: School, old: Groep, ...now: readonly Groep[]): School => ({
  ...school,
  groepen: (school.groepen ?? []).flatMap((one) => (one === old ? now : one)),
})
