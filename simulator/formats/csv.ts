import { columnsIn, columnsOf, knownIn, type List, listIn } from '../../src/lists/columns.ts'
import { type Cell, type Table as ReadTable, readCsv } from '../../src/lists/csv.ts'
import { createMisread, otherNames, understood } from '../../src/lists/noticed.ts'
import { columnsOfLeerlingen, readValue } from '../../src/lists/values.ts'
import { type Groep, type Jaargroep, jaargroepen } from '../../src/school/groep.ts'
import type { Leerkracht } from '../../src/school/leerkracht.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import type { School } from '../../src/school/school.ts'
import { ToolError } from '../../src/tool-error.ts'
import { readList, readPlaces, readRollen, writeList, writePlaces, writeRollen } from './csv-lists.ts'
import { type Table, writeCsv } from './csv-text.ts'
import { jaargroepOfName, writeValues } from './csv-values.ts'
import { type Format, type FormatFile, type Loss, type Moment, type Read, tally } from './format.ts'

/**
 * CSV: a folder with `leerlingen.csv`, and `school.csv`, `vestigingen.csv`, `groepen.csv` and `leerkrachten.csv` for the
 * blocks that there are. A `leerlingen.csv` alone will do; its groups are then made of its column `groep`. The first
 * columns of the pupils are those of `koppelproef link`.
 */
export const csv: Format = { name: 'csv', read: readFiles, write: writeFiles }

/** One file with the pupils and nothing else, as `koppelproef link` reads it. */
export const listOfLeerlingen: Format = {
  name: 'csv',
  read: readFiles,
  write: (school) => writeFiles(school).filter(({ name }) => name === 'leerlingen.csv'),
}

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
        ...writeValues(person(leerling, index)),
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
  return { name: `${name}.csv`, bytes: writeCsv({ columns: columnsOf[name], rows: rows as Table['rows'] }) }
}

function readFiles(files: readonly FormatFile[], { schooljaar }: Moment): Read {
  const strangers: string[] = []
  const warnings: string[] = []
  const said: string[] = []
  const tables = new Map<List, Table['rows']>()
  for (const { name, bytes } of files) {
    const read = readCsv(bytes, name)
    const list = files.length === 1 ? listAlone(read.columns, name) : (listIn(read.columns, name) ?? listOf(name))
    if (list === undefined) {
      strangers.push(name)
      continue
    }
    const table = inOurColumns(list, read, name, strangers, said)
    const rows = list === 'leerlingen' ? pupilsIn(table, name, warnings) : table.rows
    tables.set(list, [...(tables.get(list) ?? []), ...rows])
  }
  const pupils = tables.get('leerlingen')
  if (pupils === undefined) throw new ToolError('E_FILE_INVALID', 'There is no leerlingen.csv among the files.')
  const [header] = tables.get('school') ?? [schoolOfLabel(pupils[0]?.school)]
  const leerlingen = pupils.map(({ school: _, ...cells }) => leerlingOf(cells))
  const made = files.length === 1 ? groepenOf(leerlingen) : undefined
  const unclear = made?.filter((groep) => groep.soort === 'groep' && groep.jaargroep === undefined).length ?? 0
  if (unclear > 0)
    warnings.push(
      `${files.map(({ name }) => name).join(', ')}: groups whose name tells no jaargroep, which is left out: ${unclear}`,
    )
  const school = present({
    schooljaar,
    ...present(header ?? {}),
    vestigingen: tables.get('vestigingen')?.map(present),
    groepen: tables.get('groepen')?.map((cells) => groepOf(cells)) ?? made,
    leerlingen,
    leerkrachten: tables.get('leerkrachten')?.map(({ school: __, ...cells }) => leerkrachtOf(cells)),
  })
  return {
    school: school as School,
    unknown: tally(strangers) satisfies readonly Loss[],
    ...(said.length > 0 && { understood: said }),
    ...(warnings.length > 0 && { warnings }),
  }
}

const listOf = (name: string): List | undefined => {
  const bare = name.toLowerCase().replace(/\.csv$/, '')
  return Object.hasOwn(columnsOf, bare) ? (bare as List) : undefined
}

/** What a single file is: the pupils, unless its columns say that it is another list. */
function listAlone(columns: readonly string[], fileName: string): List {
  const list = listIn(columns, fileName) ?? 'leerlingen'
  if (list === 'leerlingen' || knownIn('leerlingen', columns).size >= knownIn(list, columns).size) return 'leerlingen'
  throw new ToolError('E_FILE_INVALID', `${fileName}:1: is a list of ${list}; a school needs its leerlingen as well`)
}

/** The table with our names for its columns; cells in other columns are strangers. */
function inOurColumns(list: List, table: ReadTable, fileName: string, strangers: string[], said: string[]): ReadTable {
  const ours = columnsIn(list, table.columns, fileName)
  const meant = understood({ columns: otherNames(ours), encoding: table.encoding }, 'en')
  if (meant !== undefined) said.push(`${fileName}: ${meant}`)
  for (const column of table.columns.filter((name) => !ours.has(name))) {
    const filled = table.rows.filter((row) => row[column] !== undefined)
    strangers.push(...filled.map(() => `${fileName} column ${column}`))
  }
  const rows = table.rows.map((row) => Object.fromEntries([...ours].map(([name, column]) => [column, row[name]])))
  return { ...table, columns: [...ours.values()], rows }
}

/** The rows that hold somebody, with days, sexes and jaargroepen as we write them. */
function pupilsIn({ rows, lines }: ReadTable, fileName: string, warnings: string[]): Table['rows'] {
  const columns = columnsOfLeerlingen(rows.map(({ geslacht }) => geslacht))
  const misread = createMisread()
  const people = rows.flatMap((row, index) => {
    const cells = Object.entries(row).map(([name, text]): readonly [string, Cell] => {
      const column = columns.get(name)
      if (column === undefined || text === undefined) return [name, text] as const
      const { value, isKnown } = readValue(text, column)
      if (!isKnown) misread.note(name, column.wanted, lines[index]!)
      return [name, value] as const
    })
    return cells.every(([, text]) => text === undefined) ? [] : [Object.fromEntries(cells)]
  })
  warnings.push(...misread.said('en').map((said) => `${fileName}: ${said}; kept as a wrong value`))
  return people
}

type Cells = Readonly<Record<string, Cell>>

const present = (cells: object): object =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined))

const leerlingOf = ({ samengesteldeGroepen, ...cells }: Cells): Leerling =>
  present({
    ...cells,
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

/**
 * Groups for a list of pupils that has none: each value of `groep` is key and name of one. Its jaargroep is that of its
 * pupils (`C` when they differ), else what its name tells, else absent.
 */
function groepenOf(leerlingen: readonly Leerling[]): readonly Groep[] | undefined {
  const years = new Map<string, Set<Jaargroep | undefined>>()
  for (const { groep, jaargroep } of leerlingen) {
    if (groep !== undefined) years.set(groep, (years.get(groep) ?? new Set()).add(jaargroep))
  }
  if (years.size === 0) return undefined
  return [...years].map(([key, inside]) => {
    const known = jaargroepen.filter((jaargroep) => inside.has(jaargroep))
    const told = known.length > 1 ? 'C' : inside.size === known.length ? known[0] : jaargroepOfName(key)
    return present({ soort: 'groep', key, naam: key.slice(0, 64), jaargroep: told }) as Groep
  })
}

/** `99XX01` in the column `school` is a brincode and a dependancecode; anything else a schoolkey. */
function schoolOfLabel(label: Cell): Cells {
  const codes = /^(\d\d[A-Z]{2})(\d\d)?$/.exec(label ?? '')
  return codes ? { brincode: codes[1], dependancecode: codes[2] } : { schoolkey: label }
}
