import type { Leerkracht } from '../../src/school/leerkracht.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import type { School } from '../../src/school/school.ts'
import type { Quirk } from '../quirks/quirk.ts'

/**
 * What of a school may go out: without the samengestelde groepen whose flag "In koppelingen beschikbaar" is off, without
 * references to them, and bent by the school's quirks. Made once per picture of the school.
 */
export function deliverable(school: School, quirks: readonly Quirk[]): School {
  const altering = quirks.filter(({ alter }) => alter !== undefined)
  const name = altering.map((quirk) => quirk.name).join()
  const known = made.get(school)?.get(name)
  if (known !== undefined) return known
  const found = altering.reduce((bent, quirk) => quirk.alter?.(bent) ?? bent, withoutHiddenGroups(school))
  // Not remembered when it is the school itself: that would keep every school alive until a full collection.
  if (found !== school) made.set(school, (made.get(school) ?? new Map<string, School>()).set(name, found))
  return found
}

const made = new WeakMap<School, Map<string, School>>()

function withoutHiddenGroups(school: School): School {
  const hidden = new Set(
    (school.groepen ?? [])
      .filter((groep) => groep.soort === 'samengesteldeGroep' && groep.inKoppelingenBeschikbaar === false)
      .map(({ key }) => key),
  )
  if (hidden.size === 0) return school
  return {
    ...school,
    groepen: school.groepen?.filter(({ soort, key }) => soort === 'groep' || !hidden.has(key)),
    leerlingen: school.leerlingen.map((leerling) => withoutReferences(leerling, hidden)),
    leerkrachten: school.leerkrachten?.map((leerkracht) => withoutPlaces(leerkracht, hidden)),
  }
}

const withoutReferences = (leerling: Leerling, hidden: ReadonlySet<string>): Leerling =>
  leerling.samengesteldeGroepen?.some((key) => hidden.has(key))
    ? { ...leerling, samengesteldeGroepen: leerling.samengesteldeGroepen.filter((key) => !hidden.has(key)) }
    : leerling

const withoutPlaces = (leerkracht: Leerkracht, hidden: ReadonlySet<string>): Leerkracht =>
  leerkracht.groepen?.some(({ soort, key }) => soort === 'samengesteldeGroep' && hidden.has(key))
    ? { ...leerkracht, groepen: leerkracht.groepen.filter(({ soort, key }) => soort === 'groep' || !hidden.has(key)) }
    : leerkracht
