import type { Groep } from '../school/groep.ts'
import type { Leerkracht, LeerkrachtGroep, Rol } from '../school/leerkracht.ts'
import type { Leerling } from '../school/leerling.ts'
import type { School, Vestiging } from '../school/school.ts'
import type { Profiel, XsdVersie } from './names.ts'
import { type ProfielVelden, veldenOf } from './profiel.ts'
import { escapeXml } from './xml-bytes.ts'

/** How a school is put on the wire. */
export type Stijl = {
  readonly versie: XsdVersie
  readonly profiel: Profiel
  /** Prefix of the payload, without colon. Empty: the payload stands in the default namespace. */
  readonly prefix: string
}

/**
 * Writes the parts of a school in schema order. An absent field is left out; an empty string becomes an empty element
 * (schema-invalid, as some systems send it: edge case B12).
 */
export type SchoolWriter = {
  readonly stijl: Stijl
  /** The `school` element. `aanmaakdatum` is the moment of this answer, `xs:dateTime`. */
  readonly school: (school: School, aanmaakdatum: string) => string
  readonly vestigingen: (vestigingen: readonly Vestiging[]) => string
  readonly groepen: (groepen: readonly Groep[]) => string
  readonly leerling: (leerling: Leerling) => string
  readonly leerkracht: (leerkracht: Leerkracht) => string
  /** An opening tag, a closing tag and an empty element with the prefix of this style. */
  readonly open: (name: string) => string
  readonly close: (name: string) => string
  readonly empty: (name: string) => string
}

type Veld<Record> = readonly [element: string, field: keyof Record & string]

/** Source: XSD LeerlingType, in its order; references are written between these two runs. */
const leerlingVoor: readonly Veld<Leerling>[] = [
  ['achternaam', 'achternaam'],
  ['voorvoegsel', 'voorvoegsel'],
  ['voornamen', 'voornamen'],
  ['voorletters-1', 'voorletters'],
  ['roepnaam', 'roepnaam'],
  ['geboortedatum', 'geboortedatum'],
  ['geslacht', 'geslacht'],
  ['start_ondw_jgr3', 'startOndwJgr3'],
  ['jaargroep', 'jaargroep'],
]
const leerlingNa: readonly Veld<Leerling>[] = [
  ['gebruikersnaam', 'gebruikersnaam'],
  ['emailadres', 'emailadres'],
  ['fotourl', 'fotourl'],
  ['etniciteit', 'etniciteit'],
  ['land', 'land'],
  ['land_vader', 'landVader'],
  ['land_moeder', 'landMoeder'],
  ['sofinummer', 'sofinummer'],
  ['bsn', 'bsn'],
  ['onderwijsnummer', 'onderwijsnummer'],
  ['bsn_ondwnr-4', 'bsnOndwnr4'],
  ['rijksregisternummer', 'rijksregisternummer'],
  ['gewicht_nieuw', 'gewichtNieuw'],
  ['gewicht', 'gewicht'],
  ['postcodenl', 'postcodenl'],
  ['postnummerbe', 'postnummerbe'],
  ['postcodeoverig', 'postcodeoverig'],
  ['instroomdatum', 'instroomdatum'],
  ['uitstroomdatum', 'uitstroomdatum'],
  ['mutatiedatum', 'mutatiedatum'],
]
const leerkrachtVoor: readonly Veld<Leerkracht>[] = [
  ['achternaam', 'achternaam'],
  ['voorvoegsel', 'voorvoegsel'],
  ['voornamen', 'voornamen'],
  ['voorletters-1', 'voorletters'],
  ['roepnaam', 'roepnaam'],
  ['gebruikersnaam', 'gebruikersnaam'],
  ['emailadres', 'emailadres'],
]

/** One writer per style; cheap to make, but keep it: caches hang on its identity. */
export function createSchoolWriter(stijl: Stijl): SchoolWriter {
  const p = stijl.prefix === '' ? '' : `${stijl.prefix}:`
  const velden = veldenOf(stijl.profiel, stijl.versie)
  const groepnaam = { groep: `${p}groep`, samengesteldeGroep: `${p}samengestelde_groep` } as const
  const el = (name: string, value: string | undefined): string =>
    value === undefined ? '' : value === '' ? `<${p}${name}/>` : `<${p}${name}>${escapeXml(value)}</${p}${name}>`
  const fields = <R>(list: readonly Veld<R>[], allowed: ReadonlySet<keyof R>) =>
    list
      .filter(([, field]) => allowed.has(field))
      .map(([name, field]) => ({ field, open: `<${p}${name}>`, close: `</${p}${name}>`, empty: `<${p}${name}/>` }))
  const voor = fields(leerlingVoor, velden.leerling)
  const na = fields(leerlingNa, velden.leerling)
  const leraar = fields(leerkrachtVoor, velden.leerkracht)
  const run = <R>(record: R, list: ReturnType<typeof fields<R>>): string => {
    let out = ''
    for (const { field, open, close, empty } of list) {
      const value = record[field] as string | undefined
      if (value === undefined) continue
      out += value === '' ? empty : open + escapeXml(value) + close
    }
    return out
  }
  const identity = (record: Leerling | Leerkracht): string => identityOf(record, stijl.versie)
  const rollen = (list: readonly Rol[] | undefined): string =>
    (list ?? []).map((rol) => ('rol' in rol ? el('rol', rol.rol) : el('rolomschrijving', rol.rolomschrijving))).join('')

  return {
    stijl,
    open: (name) => `<${p}${name}>`,
    close: (name) => `</${p}${name}>`,
    empty: (name) => `<${p}${name}/>`,
    school: (school, aanmaakdatum) =>
      `<${p}school>` +
      el('schooljaar', school.schooljaar) +
      el('peildatum', school.peildatum ?? (velden.fullSchool ? aanmaakdatum.slice(0, 10) : undefined)) +
      el('brincode', school.brincode) +
      (school.brincode === undefined
        ? el('instellingsnummer', school.instellingsnummer)
        : el('dependancecode', school.dependancecode)) +
      el('schoolkey', school.schoolkey) +
      el('aanmaakdatum', aanmaakdatum) +
      el('auteur', school.auteur) +
      el('xsdversie', stijl.versie === '2.1' ? '2.1' : (school.xsdversie ?? stijl.versie)) +
      el('commentaar', school.commentaar) +
      `</${p}school>`,
    vestigingen: (vestigingen) =>
      !velden.everything || vestigingen.length === 0
        ? ''
        : `<${p}vestigingen>${vestigingen
            .map(
              (vestiging) =>
                `<${p}vestiging key="${escapeXml(vestiging.key)}">${el('naam', vestiging.naam)}${el('omschrijving', vestiging.omschrijving)}${el('mutatiedatum', vestiging.mutatiedatum)}</${p}vestiging>`,
            )
            .join('')}</${p}vestigingen>`,
    groepen: (groepen) =>
      groepen.length === 0
        ? ''
        : `<${p}groepen>${groepen.map((groep) => writeGroep(groep, groepnaam, el, velden)).join('')}</${p}groepen>`,
    leerling: (leerling) => {
      let out = `<${p}leerling${identity(leerling)}>${run(leerling, voor)}`
      if (leerling.groep !== undefined) out += `<${groepnaam.groep} key="${escapeXml(leerling.groep)}"/>`
      if (leerling.samengesteldeGroepen !== undefined && leerling.samengesteldeGroepen.length > 0) {
        out += `<${p}samengestelde_groepen>`
        for (const key of leerling.samengesteldeGroepen)
          out += `<${groepnaam.samengesteldeGroep} key="${escapeXml(key)}"/>`
        out += `</${p}samengestelde_groepen>`
      }
      if (velden.everything && leerling.vestiging !== undefined)
        out += `<${p}vestiging key="${escapeXml(leerling.vestiging)}"/>`
      return `${out}${run(leerling, na)}</${p}leerling>`
    },
    leerkracht: (leerkracht) => {
      let out = `<${p}leerkracht${identity(leerkracht)}>${run(leerkracht, leraar)}`
      if (velden.everything) out += rollen(leerkracht.rollen)
      const groepen = leerkracht.groepen ?? []
      if (groepen.length > 0) {
        const one = ({ soort, key, rollen: own }: LeerkrachtGroep) => {
          const name = groepnaam[soort]
          const inside = rollen(own)
          return inside === ''
            ? `<${name} key="${escapeXml(key)}"/>`
            : `<${name} key="${escapeXml(key)}">${inside}</${name}>`
        }
        out += `<${p}groepen>${groepen.map(one).join('')}</${p}groepen>`
      }
      return `${out}${velden.everything ? el('mutatiedatum', leerkracht.mutatiedatum) : ''}</${p}leerkracht>`
    },
  }
}

/** 2.1 knows no ECK iD; 2.3 sends the key only where there is no ECK iD (facts 1.4). */
function identityOf({ key, eckid }: Leerling | Leerkracht, versie: XsdVersie): string {
  const eckidPart = eckid === undefined || versie === '2.1' ? '' : ` eckid="${escapeXml(eckid)}"`
  const keyPart = key === undefined || (versie === '2.3' && eckid) ? '' : ` key="${escapeXml(key)}"`
  return keyPart + eckidPart
}

function writeGroep(
  groep: Groep,
  names: Readonly<Record<Groep['soort'], string>>,
  el: (name: string, value: string | undefined) => string,
  velden: ProfielVelden,
): string {
  const name = names[groep.soort]
  const jaargroep = groep.soort === 'groep' ? el('jaargroep', groep.jaargroep) : ''
  const omschrijving =
    velden.everything || groep.soort === 'samengesteldeGroep' ? el('omschrijving', groep.omschrijving) : ''
  const mutatiedatum = velden.everything ? el('mutatiedatum', groep.mutatiedatum) : ''
  return `<${name} key="${escapeXml(groep.key)}">${el('naam', groep.naam)}${jaargroep}${omschrijving}${mutatiedatum}</${name}>`
}
