import type { Groep, Jaargroep } from '../../src/school/groep.ts'
import type { Leerkracht } from '../../src/school/leerkracht.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import type { School } from '../../src/school/school.ts'
import { ToolError } from '../../src/tool-error.ts'
import { readList, readPlaces, readRollen, writeList, writePlaces, writeRollen } from './csv-lists.ts'
import { type Cell, readCsv, type Table, writeCsv } from './csv-text.ts'
import { type Format, type FormatFile, type Loss, type Moment, type Read, tally } from './format.ts'

/**
 * CSV: a folder with `leerlingen.csv`, and `school.csv`, `vestigingen.csv`, `groepen.csv` and `leerkrachten.csv` for the
 * blocks that there are. A `leerlingen.csv` alone will do; its groups are then made of its column `groep`. The first
 * columns of the pupils are those of `koppelproef link`.
 */
export const csv: Format = { name: 'csv', read: readFiles, write: writeFiles }

/** One file with the pupils and nothing else, as `koppelproef link` reads it. */
export const listOfPupils: Format = {
  name: 'csv',
  read: readFiles,
  write: (school) => writeFiles(school).filter(({ name }) => name === 'leerlingen.csv'),
}

/** In the order of the columns. */
const columnsOf = {
  leerlingen:
    'id school key eckid achternaam voorvoegsel voorletters roepnaam geboortedatum geslacht jaargroep groep voornamen samengesteldeGroepen vestiging startOndwJgr3 gebruikersnaam emailadres fotourl etniciteit land landVader landMoeder sofinummer bsn onderwijsnummer bsnOndwnr4 rijksregisternummer gewichtNieuw gewicht postcodenl postnummerbe postcodeoverig instroomdatum uitstroomdatum mutatiedatum',
  groepen: 'id key soort naam jaargroep omschrijving inKoppelingenBeschikbaar mutatiedatum',
  leerkrachten:
    'id school key eckid achternaam voorvoegsel voorletters roepnaam voornamen gebruikersnaam emailadres rollen groepen mutatiedatum',
  vestigingen: 'key naam omschrijving mutatiedatum',
  school:
    'naam schooljaar peildatum brincode dependancecode instellingsnummer schoolkey aanmaakdatum auteur xsdversie commentaar',
} as const

type List = keyof typeof columnsOf

function writeFiles(school: School): readonly FormatFile[] {
  const label = `${school.brincode ?? school.schoolkey ?? ''}${school.dependancecode ?? ''}` || undefined
  const person = (record: Leerling | Leerkracht, index: number) => ({
    ...record,
    id: record.id ?? record.key ?? String(index + 1),
    school: label,
  })
  const { groepen, leerkrachten, vestigingen, leerlingen } = school
  return [
    file('school', [{ ...school, groepen: undefined, leerkrachten: undefined, vestigingen: undefined }]),
    ...(vestigingen ? [file('vestigingen', vestigingen)] : []),
    ...(groepen ? [file('groepen', groepen.map(groepCells))] : []),
    file(
      'leerlingen',
      leerlingen.map((leerling, index) => ({
        ...person(leerling, index),
        samengesteldeGroepen: leerling.samengesteldeGroepen && writeList(leerling.samengesteldeGroepen),
      })),
    ),
    ...(leerkrachten
      ? [
          file(
            'leerkrachten',
            leerkrachten.map((leerkracht, index) => ({
              ...person(leerkracht, index),
              rollen: leerkracht.rollen && writeRollen(leerkracht.rollen),
              groepen: leerkracht.groepen && writePlaces(leerkracht.groepen),
            })),
          ),
        ]
      : []),
  ]
}

const groepCells = (groep: Groep) => ({
  ...groep,
  inKoppelingenBeschikbaar:
    groep.soort === 'groep' || groep.inKoppelingenBeschikbaar === undefined
      ? undefined
      : String(groep.inKoppelingenBeschikbaar),
})

function file(name: List, rows: readonly object[]): FormatFile {
  const columns = columnsOf[name].split(' ')
  return { name: `${name}.csv`, bytes: writeCsv({ columns, rows: rows as Table['rows'] }) }
}

function readFiles(files: readonly FormatFile[], { schooljaar }: Moment): Read {
  const strangers: string[] = []
  const tables = new Map<List, Table['rows']>()
  for (const { name, bytes } of files) {
    // A single file with any name holds the pupils.
    const list = listOf(name) ?? (files.length === 1 ? 'leerlingen' : undefined)
    if (list === undefined) strangers.push(name)
    else tables.set(list, rowsOf(list, readCsv(bytes, name), strangers))
  }
  const pupils = tables.get('leerlingen')
  if (pupils === undefined) throw new ToolError('E_FILE_INVALID', 'There is no leerlingen.csv among the files.')
  const [header] = tables.get('school') ?? [schoolOfLabel(pupils[0]?.school)]
  const leerlingen = pupils.map(({ school: _, ...cells }) => leerlingOf(cells))
  const groepen =
    tables.get('groepen')?.map((cells) => groepOf(cells)) ?? (files.length === 1 ? groepenOf(leerlingen) : undefined)
  const school = present({
    schooljaar,
    ...present(header ?? {}),
    vestigingen: tables.get('vestigingen')?.map(present),
    groepen,
    leerlingen,
    leerkrachten: tables.get('leerkrachten')?.map(({ school: __, ...cells }) => leerkrachtOf(cells)),
  })
  return { school: school as unknown as School, unknown: tally(strangers) satisfies readonly Loss[] }
}

const listOf = (name: string): List | undefined => {
  const bare = name.toLowerCase().replace(/\.csv$/, '')
  return Object.hasOwn(columnsOf, bare) ? (bare as List) : undefined
}

function rowsOf(list: List, { columns, rows }: Table, strangers: string[]): Table['rows'] {
  const known = new Set(columnsOf[list].split(' '))
  const unknown = columns.filter((column) => !known.has(column))
  for (const column of unknown) {
    strangers.push(...rows.filter((row) => row[column] !== undefined).map(() => `${list}.csv column ${column}`))
  }
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => known.has(column))))
}

type Cells = Readonly<Record<string, Cell>>

const present = (cells: object): object =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined))

const sexes: Readonly<Record<string, string>> = { M: '1', V: '2', m: '1', v: '2' }

const leerlingOf = ({ samengesteldeGroepen, geslacht, ...cells }: Cells): Leerling =>
  present({
    ...cells,
    geslacht: geslacht && (sexes[geslacht] ?? geslacht),
    samengesteldeGroepen: samengesteldeGroepen === undefined ? undefined : readList(samengesteldeGroepen),
  }) as Leerling

const leerkrachtOf = ({ rollen, groepen, ...cells }: Cells): Leerkracht =>
  present({
    ...cells,
    rollen: rollen === undefined ? undefined : readRollen(rollen),
    groepen: groepen === undefined ? undefined : readPlaces(groepen),
  }) as Leerkracht

const groepOf = ({ soort = 'groep', inKoppelingenBeschikbaar: flag, ...cells }: Cells): Groep =>
  present({ ...cells, soort, inKoppelingenBeschikbaar: flag === undefined ? undefined : flag === 'true' }) as Groep

/** Groups for a list of pupils that has none: each value of `groep` is key and name of one. */
function groepenOf(leerlingen: readonly Leerling[]): readonly Groep[] | undefined {
  const years = new Map<string, Set<Jaargroep | undefined>>()
  for (const { groep, jaargroep } of leerlingen) {
    if (groep !== undefined) years.set(groep, (years.get(groep) ?? new Set()).add(jaargroep))
  }
  if (years.size === 0) return undefined
  return [...years].map(([key, inside]) => {
    const [only] = inside
    return { soort: 'groep', key, naam: key.slice(0, 64), jaargroep: inside.size === 1 && only ? only : 'C' }
  })
}

/** `99XX01` in the column `school` is a brincode and a dependancecode; anything else a schoolkey. */
function schoolOfLabel(label: Cell): Cells {
  const codes = /^(\d\d[A-Z]{2})(\d\d)?$/.exec(label ?? '')
  return codes ? { brincode: codes[1], dependancecode: codes[2] } : { schoolkey: label }
}
