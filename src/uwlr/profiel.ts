import type { Leerkracht } from '../school/leerkracht.ts'
import type { Leerling } from '../school/leerling.ts'
import type { Profiel, XsdVersie } from './names.ts'

/** Which fields a profile of a version lets through (facts 4). Identifiers and references to groups are in every profile. */
export type ProfielVelden = {
  readonly leerling: ReadonlySet<keyof Leerling>
  readonly leerkracht: ReadonlySet<keyof Leerkracht>
  /** Vestigingen, omschrijving of a stamgroep, mutatiedatum, roles of the teacher as a whole. */
  readonly everything: boolean
  /** peildatum, aanmaakdatum and xsdversie must be in `school`. */
  readonly fullSchool: boolean
}

const naam = ['achternaam', 'voorvoegsel', 'roepnaam'] as const
const plaats = ['jaargroep', 'groep', 'samengesteldeGroepen'] as const

const lvs = ['geboortedatum', 'geslacht', 'startOndwJgr3'] as const
const wide = [
  'voornamen',
  'voorletters',
  'geboortedatum',
  'geslacht',
  'startOndwJgr3',
  'vestiging',
  'gebruikersnaam',
  'emailadres',
  'fotourl',
  'etniciteit',
  'land',
  'landVader',
  'landMoeder',
  'sofinummer',
  'bsn',
  'onderwijsnummer',
  'bsnOndwnr4',
  'rijksregisternummer',
  'gewichtNieuw',
  'gewicht',
  'postcodenl',
  'postnummerbe',
  'postcodeoverig',
  'instroomdatum',
  'uitstroomdatum',
  'mutatiedatum',
] as const

const velden = (
  leerling: readonly (keyof Leerling)[],
  leerkracht: readonly (keyof Leerkracht)[],
  everything: boolean,
  fullSchool: boolean,
): ProfielVelden => ({
  leerling: new Set<keyof Leerling>([...naam, ...plaats, ...leerling]),
  leerkracht: new Set<keyof Leerkracht>([...naam, ...leerkracht]),
  everything,
  fullSchool,
})

const all = velden(
  wide,
  ['voornamen', 'voorletters', 'gebruikersnaam', 'emailadres', 'rollen', 'mutatiedatum'],
  true,
  false,
)
const smal22 = velden(['geboortedatum'], ['emailadres'], false, false)
const smal23 = velden([], ['emailadres'], false, false)
const lvs22 = velden([...lvs, 'voorletters', 'bsnOndwnr4'], [], false, true)
const lvs23 = velden(lvs, [], false, true)

/** The fields of a profile. 2.3 drops the birth date from the Smalle set and voorletters and BSN-4 from the LVS set. */
export function veldenOf(profiel: Profiel, versie: XsdVersie): ProfielVelden {
  if (profiel === 'geen') return all
  if (profiel === 'smalle-set') return versie === '2.3' ? smal23 : smal22
  return versie === '2.3' ? lvs23 : lvs22
}
