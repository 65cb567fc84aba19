import { ToolError } from '../../src/tool-error.ts'

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
    mv: 'geslacht',
    jm: 'geslacht',
    leerjaar: 'jaargroep',
    klas: 'groep',
    stamgroep: 'groep',
    groepsnaam: 'groep',
    postcode: 'postcodenl',
  },
  groepen: { nummer: 'key', groep: 'naam', klas: 'naam', groepsnaam: 'naam', leerjaar: 'jaargroep' },
  leerkrachten: { ...personWords, nummer: 'key', personeelsnummer: 'key' },
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
  if (found.size > 0) return found
  const words = Object.keys(otherWords[list]).join(', ')
  throw new ToolError(
    'E_FILE_INVALID',
    `${fileName}:1: no column is known; the columns are ${ours.join(', ')}; understood as well: ${words}`,
  )
}
