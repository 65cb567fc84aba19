import { type Groep, groepVelden } from '../school/groep.ts'
import {
  type Leerkracht,
  type LeerkrachtGroep,
  type Leerkrachtrol,
  leerkrachtVelden,
  type Rol,
} from '../school/leerkracht.ts'
import { type Leerling, leerlingVelden } from '../school/leerling.ts'
import { type School, schoolVelden, type Vestiging, vestigingVelden } from '../school/school.ts'
import { type Place, rowsOf, type Veld } from '../school/veld.ts'
import { childOf, textOf, type XmlElement } from './xml-tree.ts'

/** What an answer for pupil data says. `part`: which blocks it can hold. */
export type LeerlinggegevensAntwoord =
  | {
      readonly kind: 'gegevens'
      readonly part: 'alles' | 'structuur' | 'leerlingen' | 'leerkrachten'
      readonly school: School
    }
  | { readonly kind: 'geenwijzigingen' }
  | { readonly kind: 'geengegevens' }

const parts = {
  leerlinggegevens: 'alles',
  'leerlinggegevens-structuur': 'structuur',
  'leerlinggegevens-leerlingen': 'leerlingen',
  'leerlinggegevens-leerkrachten': 'leerkrachten',
} as const

/** Reads the root of any of the four answers; undefined when it is none of them. Lenient: reads what it finds. */
export function readAntwoord(root: XmlElement): LeerlinggegevensAntwoord | undefined {
  const content = root.children[0]
  if (content === undefined) return undefined
  if (content.name === 'geenwijzigingen' || content.name === 'geengegevens') return { kind: content.name }
  const part = parts[content.name as keyof typeof parts]
  return part === undefined ? undefined : { kind: 'gegevens', part, school: readSchool(content) }
}

/** Reads `school` and the blocks beside it. Blocks that are not there are absent; `leerlingen` is then empty. */
export function readSchool(content: XmlElement): School {
  const school = childOf(content, 'school')
  const block = <Item>(name: string, read: (element: XmlElement) => Item): Item[] | undefined =>
    childOf(content, name)?.children.map(read)
  return clean({
    schooljaar: '',
    ...(school && readFields(school)),
    vestigingen: block('vestigingen', readVestiging),
    groepen: block('groepen', readGroep),
    leerlingen: block('leerlingen', readLeerling) ?? [],
    leerkrachten: block('leerkrachten', readLeerkracht),
  })
}

export const readLeerling: (element: XmlElement) => Leerling = reader<Leerling>(leerlingVelden)
export const readLeerkracht: (element: XmlElement) => Leerkracht = reader<Leerkracht>(leerkrachtVelden)

const readFields = reader<Partial<School>>(schoolVelden)
const readVestiging = reader<Vestiging>(vestigingVelden, { key: '', naam: '' })
const readStamgroep = reader<Groep>(groepVelden, { key: '', naam: '' })
const { jaargroep: _, ...ofSamengesteldeGroep } = groepVelden
const readSamengesteldeGroep = reader<Groep>(ofSamengesteldeGroep, { key: '', naam: '' })

const readGroep = (element: XmlElement): Groep =>
  element.name === 'groep' ? readStamgroep(element) : readSamengesteldeGroep(element)

/** Reads the fields of a table; what is not there is absent, but for what `otherwise` gives. */
function reader<Item extends object>(
  velden: Readonly<Record<string, Veld>>,
  otherwise: Partial<Item> = {},
): (element: XmlElement) => Item {
  const rows = rowsOf(velden).flatMap(([field, { wire }]) => (wire === undefined ? [] : [[field, wire] as const]))
  return (element) => {
    const record: Record<string, unknown> = { ...otherwise }
    for (const [field, place] of rows) {
      const value = valueAt(element, place)
      if (value !== undefined) record[field] = value
    }
    return record as Item
  }
}

/** What stands at this place of a record, as it is written; undefined where nothing stands. */
function valueAt(element: XmlElement, place: Place): unknown {
  switch (place.kind) {
    case 'attribute':
      return element.attributes[place.name]
    case 'element':
      return textOf(element, place.name)
    case 'reference':
      return childOf(element, place.name)?.attributes.key
    case 'references':
      return childOf(element, place.name)?.children.map((child) => child.attributes.key ?? '')
    case 'rollen':
      return readRollen(element)
    case 'plaatsen':
      return childOf(element, place.name)?.children.map(readLeerkrachtGroep)
    case 'soort':
      return soortOf(element)
  }
}

const soortOf = ({ name }: XmlElement): Groep['soort'] => (name === 'groep' ? 'groep' : 'samengesteldeGroep')

const readLeerkrachtGroep = (element: XmlElement): LeerkrachtGroep =>
  clean({ soort: soortOf(element), key: element.attributes.key ?? '', rollen: readRollen(element) })

function readRollen(element: XmlElement): Rol[] | undefined {
  const rollen = element.children.flatMap((child): Rol[] => {
    if (child.name === 'rol') return [{ rol: child.text as Leerkrachtrol }]
    return child.name === 'rolomschrijving' ? [{ rolomschrijving: child.text }] : []
  })
  return rollen.length === 0 ? undefined : rollen
}

/** Without the fields that are undefined, so that a record read equals the record written. */
function clean<Record extends object>(record: Record): Record {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Record
}
