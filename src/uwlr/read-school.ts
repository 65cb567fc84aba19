import type { Groep, Jaargroep } from '../school/groep.ts'
import type { Leerkracht, LeerkrachtGroep, Leerkrachtrol, Rol } from '../school/leerkracht.ts'
import type { Geslacht, Leerling } from '../school/leerling.ts'
import type { School, Vestiging } from '../school/school.ts'
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
  const get = (name: string) => (school === undefined ? undefined : textOf(school, name))
  const block = <Item>(name: string, read: (element: XmlElement) => Item): Item[] | undefined =>
    childOf(content, name)?.children.map(read)
  return clean({
    schooljaar: get('schooljaar') ?? '',
    peildatum: get('peildatum'),
    brincode: get('brincode'),
    dependancecode: get('dependancecode'),
    instellingsnummer: get('instellingsnummer'),
    schoolkey: get('schoolkey'),
    aanmaakdatum: get('aanmaakdatum'),
    auteur: get('auteur'),
    xsdversie: get('xsdversie'),
    commentaar: get('commentaar'),
    vestigingen: block('vestigingen', readVestiging),
    groepen: block('groepen', readGroep),
    leerlingen: block('leerlingen', readLeerling) ?? [],
    leerkrachten: block('leerkrachten', readLeerkracht),
  })
}

const readVestiging = (element: XmlElement): Vestiging =>
  clean({
    key: element.attributes.key ?? '',
    naam: textOf(element, 'naam') ?? '',
    omschrijving: textOf(element, 'omschrijving'),
    mutatiedatum: textOf(element, 'mutatiedatum'),
  })

function readGroep(element: XmlElement): Groep {
  const common = {
    key: element.attributes.key ?? '',
    naam: textOf(element, 'naam') ?? '',
    omschrijving: textOf(element, 'omschrijving'),
    mutatiedatum: textOf(element, 'mutatiedatum'),
  }
  if (element.name !== 'groep') return clean({ ...common, soort: 'samengesteldeGroep' as const })
  return clean({ ...common, soort: 'groep' as const, jaargroep: textOf(element, 'jaargroep') as Jaargroep })
}

const readNaam = (element: XmlElement) => ({
  key: element.attributes.key,
  eckid: element.attributes.eckid,
  achternaam: textOf(element, 'achternaam'),
  voorvoegsel: textOf(element, 'voorvoegsel'),
  voornamen: textOf(element, 'voornamen'),
  voorletters: textOf(element, 'voorletters-1'),
  roepnaam: textOf(element, 'roepnaam'),
  gebruikersnaam: textOf(element, 'gebruikersnaam'),
  emailadres: textOf(element, 'emailadres'),
  mutatiedatum: textOf(element, 'mutatiedatum'),
})

export function readLeerling(element: XmlElement): Leerling {
  const get = (name: string) => textOf(element, name)
  return clean({
    ...readNaam(element),
    geboortedatum: get('geboortedatum'),
    geslacht: get('geslacht') as Geslacht | undefined,
    startOndwJgr3: get('start_ondw_jgr3'),
    jaargroep: get('jaargroep') as Jaargroep | undefined,
    groep: childOf(element, 'groep')?.attributes.key,
    samengesteldeGroepen: childOf(element, 'samengestelde_groepen')?.children.map(
      (child) => child.attributes.key ?? '',
    ),
    vestiging: childOf(element, 'vestiging')?.attributes.key,
    fotourl: get('fotourl'),
    etniciteit: get('etniciteit'),
    land: get('land'),
    landVader: get('land_vader'),
    landMoeder: get('land_moeder'),
    sofinummer: get('sofinummer'),
    bsn: get('bsn'),
    onderwijsnummer: get('onderwijsnummer'),
    bsnOndwnr4: get('bsn_ondwnr-4'),
    rijksregisternummer: get('rijksregisternummer'),
    gewichtNieuw: get('gewicht_nieuw'),
    gewicht: get('gewicht'),
    postcodenl: get('postcodenl'),
    postnummerbe: get('postnummerbe'),
    postcodeoverig: get('postcodeoverig'),
    instroomdatum: get('instroomdatum'),
    uitstroomdatum: get('uitstroomdatum'),
  })
}

export function readLeerkracht(element: XmlElement): Leerkracht {
  return clean({
    ...readNaam(element),
    rollen: readRollen(element),
    groepen: childOf(element, 'groepen')?.children.map(readLeerkrachtGroep),
  })
}

const readLeerkrachtGroep = (element: XmlElement): LeerkrachtGroep =>
  clean({
    soort: element.name === 'groep' ? ('groep' as const) : ('samengesteldeGroep' as const),
    key: element.attributes.key ?? '',
    rollen: readRollen(element),
  })

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
