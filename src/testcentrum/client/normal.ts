import type { Geslacht, Leerling } from '../../school/leerling.ts'
import type { School } from '../../school/school.ts'
import { withoutZone } from '../../time/day.ts'
import { collapse } from '../../uwlr/values.ts'

/**
 * A school as the testcentrum takes it in: empty elements are absent (edge case B12), dates are calendar days without time
 * zone (C04, C05), and what it does not need never enters (I07). Keys and ECK iDs stay byte for byte.
 */
export function normal(school: School): School {
  return {
    ...withoutEmpty(school),
    schooljaar: school.schooljaar.trim(),
    leerlingen: school.leerlingen.map(normalLeerling),
    ...(school.leerkrachten && {
      leerkrachten: school.leerkrachten.map(({ mutatiedatum, ...rest }) => withoutEmpty(rest)),
    }),
  }
}

/** BSN, country, photo, address and the like are for the LAS only. */
function normalLeerling(leerling: Leerling): Leerling {
  const { key, eckid, achternaam, voorvoegsel, voornamen, voorletters, roepnaam } = leerling
  const { groep, samengesteldeGroepen, vestiging, jaargroep, instroomdatum, uitstroomdatum } = leerling
  return withoutEmpty({
    key,
    eckid,
    achternaam,
    voorvoegsel,
    voornamen,
    voorletters,
    roepnaam,
    geboortedatum: dayOf(leerling.geboortedatum),
    geslacht: geslachtOf(leerling.geslacht),
    jaargroep,
    groep,
    samengesteldeGroepen,
    vestiging,
    instroomdatum: dayOf(instroomdatum),
    uitstroomdatum: dayOf(uitstroomdatum),
  })
}

/** `2015-03-04+01:00` is 4 March everywhere. */
const dayOf = (date: string | undefined) => (date === undefined ? undefined : withoutZone(collapse(date)))

/** The type is a number: `01` is a boy too. */
const geslachtOf = (geslacht: string | undefined) =>
  geslacht === undefined ? undefined : (collapse(geslacht).replace(/^0+(?=\d)/, '') as Geslacht)

function withoutEmpty<Record extends object>(record: Record): Record {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== '')) as Record
}
