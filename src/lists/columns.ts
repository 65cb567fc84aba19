import { ToolError } from '../tool-error.ts'

/** The columns of each file, in their order. */
export const columnsOf = {
  leerlingen:
    'id school key eckid achternaam voorvoegsel voorletters roepnaam geboortedatum geslacht jaargroep groep voornamen samengesteldeGroepen vestiging startOndwJgr3 gebruikersnaam emailadres fotourl etniciteit land landVader landMoeder sofinummer bsn onderwijsnummer bsnOndwnr4 rijksregisternummer gewichtNieuw gewicht postcodenl postnummerbe postcodeoverig instroomdatum uitstroomdatum mutatiedatum',
  groepen: 'id key soort naam jaargroep omschrijving inKoppelingenBeschikbaar mutatiedatum',
  leerkrachten:
    'id school key eckid achternaam voorvoegsel voorletters roepnaam voornamen gebruikersnaam emailadres rollen groepen mutatiedatum',
  vestigingen: 'key naam omschrijving mutatiedatum',
  school:
    'naam schooljaar peildatum brincode dependancecode instellingsnummer schoolkey aanmaakdatum auteur xsdversie commentaar',
} as const

export type List = keyof typeof columnsOf

const personWords = {
  familienaam: 'achternaam',
  tussenvoegsel: 'voorvoegsel',
  tussenvoegsels: 'voorvoegsel',
  voorvoegsels: 'voorvoegsel',
  initialen: 'voorletters',
  voornaam: 'roepnaam',
  email: 'emailadres',
  mail: 'emailadres',
  mailadres: 'emailadres',
  brin: 'school',
  brincode: 'school',
  brinnummer: 'school',
  surname: 'achternaam',
  lastname: 'achternaam',
  familyname: 'achternaam',
  prefix: 'voorvoegsel',
  infix: 'voorvoegsel',
  initials: 'voorletters',
  givenname: 'roepnaam',
  firstname: 'roepnaam',
  callname: 'roepnaam',
  middlenames: 'voornamen',
  givennames: 'voornamen',
  emailaddress: 'emailadres',
  username: 'gebruikersnaam',
}

/** What other lists call our columns, folded as {@link folded} does. */
export const otherWords: Readonly<Record<List, Readonly<Record<string, string>>>> = {
  leerlingen: {
    ...personWords,
    leerlingnummer: 'key',
    leerlingnr: 'key',
    nummer: 'key',
    stamnummer: 'key',
    geboren: 'geboortedatum',
    geboortedag: 'geboortedatum',
    gebdatum: 'geboortedatum',
    birthdate: 'geboortedatum',
    dateofbirth: 'geboortedatum',
    dob: 'geboortedatum',
    mv: 'geslacht',
    jm: 'geslacht',
    sex: 'geslacht',
    gender: 'geslacht',
    leerjaar: 'jaargroep',
    grade: 'jaargroep',
    klas: 'groep',
    stamgroep: 'groep',
    groepsnaam: 'groep',
    class: 'groep',
    group: 'groep',
    postcode: 'postcodenl',
    studentnumber: 'key',
    studentid: 'key',
    pupilnumber: 'key',
    startdate: 'instroomdatum',
    enddate: 'uitstroomdatum',
  },
  groepen: { nummer: 'key', groep: 'naam', klas: 'naam', groepsnaam: 'naam', leerjaar: 'jaargroep' },
  leerkrachten: {
    ...personWords,
    nummer: 'key',
    personeelsnummer: 'key',
    medewerkernummer: 'key',
    staffnumber: 'key',
    rol: 'rollen',
    functie: 'rollen',
    roles: 'rollen',
  },
  vestigingen: { nummer: 'key', vestiging: 'naam' },
  school: { school: 'naam', schoolnaam: 'naam', brin: 'brincode', brinnummer: 'brincode' },
}

/** `E-mail ` and `ECK iD` as `email` and `eckid`: capitals, blanks and signs do not count. */
const folded = (word: string): string => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/**
 * Our column by the name it has in a header. A name that is ours goes before one that means the same; of two that mean
 * the same, the first. Throws E_FILE_INVALID when nothing in the header is known.
 */
export function columnsIn(list: List, header: readonly string[], fileName: string): ReadonlyMap<string, string> {
  const found = knownIn(list, header)
  if (found.size > 0) return found
  const words = Object.keys(otherWords[list]).join(', ')
  throw new ToolError(
    'E_FILE_INVALID',
    `${fileName}:1: no column is known; the columns are ${columnsOf[list].replaceAll(' ', ', ')}; understood as well: ${words}`,
  )
}

/** The same; nothing is refused. */
export function knownIn(list: List, header: readonly string[]): ReadonlyMap<string, string> {
  const ours = columnsOf[list].split(' ')
  const byFolded = new Map(ours.map((column) => [folded(column), column]))
  const rules: readonly ((name: string) => string | undefined)[] = [
    (name) => (ours.includes(name) ? name : undefined),
    (name) => byFolded.get(folded(name)),
    (name) => new Map(Object.entries(otherWords[list])).get(folded(name)),
  ]
  const found = new Map<string, string>()
  const taken = new Set<string>()
  for (const rule of rules) {
    for (const name of header) {
      const column = rule(name)
      if (column === undefined || found.has(name) || taken.has(column)) continue
      found.set(name, column)
      taken.add(column)
    }
  }
  return found
}

/**
 * Which list this is, by its columns; its file's name decides only between two that fit as well. Undefined where less than half of the
 * columns, or only one, is known.
 */
export function listIn(header: readonly string[], fileName: string): List | undefined {
  const named = fileName.toLowerCase().replace(/\.[a-z]+$/, '')
  const filled = header.filter((name) => name.trim() !== '').length
  const fits = lists.map((list) => ({
    list,
    known: knownIn(list, header).size,
    all: columnsOf[list].split(' ').length,
  }))
  const [best] = fits.toSorted(
    (a, b) => b.known - a.known || Number(b.list === named) - Number(a.list === named) || a.all - b.all,
  )
  if (best === undefined || best.known * 2 < filled) return undefined
  return best.known > 1 || best.list === named ? best.list : undefined
}

const lists = Object.keys(columnsOf) as readonly List[]
