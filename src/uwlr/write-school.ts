import type { Groep } from '../school/groep.ts'
import { type Leerkracht, type LeerkrachtGroep, leerkrachtVelden, type Rol } from '../school/leerkracht.ts'
import { type Leerling, leerlingVelden } from '../school/leerling.ts'
import type { School, Vestiging } from '../school/school.ts'
import { type Place, rowsOf, type Veld } from '../school/veld.ts'
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

/** One writer per style; cheap to make, but keep it: caches hang on its identity. */
export function createSchoolWriter(stijl: Stijl): SchoolWriter {
  const p = stijl.prefix === '' ? '' : `${stijl.prefix}:`
  const velden = veldenOf(stijl.profiel, stijl.versie)
  const groepnaam = { groep: `${p}groep`, samengesteldeGroep: `${p}samengestelde_groep` } as const
  const el = (name: string, value: string | undefined): string =>
    value === undefined ? '' : value === '' ? `<${p}${name}/>` : `<${p}${name}>${escapeXml(value)}</${p}${name}>`
  const identity = (record: Leerling | Leerkracht): string => identityOf(record, stijl.versie)
  const rollen = (list: readonly Rol[] | undefined): string =>
    (list ?? []).map((rol) => ('rol' in rol ? el('rol', rol.rol) : el('rolomschrijving', rol.rolomschrijving))).join('')
  const reference = (name: string, key: string, inside = ''): string =>
    inside === '' ? `<${name} key="${escapeXml(key)}"/>` : `<${name} key="${escapeXml(key)}">${inside}</${name}>`
  const block = (name: string, inside: string): string => (inside === '' ? '' : `<${p}${name}>${inside}</${p}${name}>`)

  /** Writes what stands at this place; identifiers and the kind of a group are in the tag of the record. */
  const writing = (place: Place): ((value: unknown) => string) | undefined => {
    switch (place.kind) {
      case 'element': {
        const [open, close, empty] = [`<${p}${place.name}>`, `</${p}${place.name}>`, `<${p}${place.name}/>`]
        return (value) => (value === '' ? empty : open + escapeXml(value as string) + close)
      }
      case 'reference':
        return (key) => reference(p + place.name, key as string)
      case 'references':
        return (keys) =>
          block(
            place.name,
            (keys as readonly string[]).map((key) => reference(groepnaam.samengesteldeGroep, key)).join(''),
          )
      case 'rollen':
        return (list) => rollen(list as readonly Rol[])
      case 'plaatsen':
        return (list) =>
          block(
            place.name,
            (list as readonly LeerkrachtGroep[])
              .map(({ soort, key, rollen: own }) => reference(groepnaam[soort], key, rollen(own)))
              .join(''),
          )
      default:
        return undefined
    }
  }
  /** Writes the fields of a table that the profile lets through, in their order. */
  const fieldsOf = <Field extends string>(
    table: Readonly<Record<Field, Veld>>,
    allowed: ReadonlySet<string>,
  ): ((record: { readonly [field in Field]?: unknown }) => string) => {
    const rows = rowsOf(table).flatMap(([field, { wire }]) => {
      const write = wire && allowed.has(field) ? writing(wire) : undefined
      return write === undefined ? [] : [{ field, write }]
    })
    return (record) => {
      let out = ''
      for (const { field, write } of rows) {
        const value = record[field]
        if (value !== undefined) out += write(value)
      }
      return out
    }
  }
  const leerlingFields = fieldsOf(leerlingVelden, velden.leerling)
  const leerkrachtFields = fieldsOf(leerkrachtVelden, velden.leerkracht)

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
    leerling: (leerling) => `<${p}leerling${identity(leerling)}>${leerlingFields(leerling)}</${p}leerling>`,
    leerkracht: (leerkracht) =>
      `<${p}leerkracht${identity(leerkracht)}>${leerkrachtFields(leerkracht)}</${p}leerkracht>`,
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
