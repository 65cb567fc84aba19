import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Person } from '../../link/people.ts'
import { columnsOf, knownIn } from '../../lists/columns.ts'
import { headerOf, type Row, refuseLonger, streamCsv } from '../../lists/csv.ts'
import type { Encoding } from '../../lists/encoding.ts'
import { createMisread, otherNames, understood } from '../../lists/noticed.ts'
import { columnsOfLeerlingen, readValue } from '../../lists/values.ts'
import { holdsWholeName, partsOfName } from '../../lists/whole-name.ts'
import { ToolError } from '../../tool-error.ts'
import { held, numberAt } from '../../within.ts'

export type PeopleFile = {
  readonly people: readonly Person[]
  /** Columns of ours that the file has. */
  readonly columns: ReadonlySet<keyof Person>
  /** What was understood, left out or not understood, a line each. No names or numbers of people. */
  readonly notes: (language: 'nl' | 'en') => readonly string[]
}

const compared = [
  'id', 'school', 'key', 'eckid', 'achternaam', 'voorvoegsel', 'voorletters', 'roepnaam', 'voornamen', 'geboortedatum', 'geslacht', 'jaargroep', 'groep',
] as const satisfies readonly (keyof Person)[] // biome-ignore format: a list

type Column = (typeof compared)[number]
export type Mutable = { -readonly [column in Column]?: string }

/**
 * Reads a list of people as every list is read (`src/lists`), row by row: CSV or Excel, columns in any order, any may be
 * absent; where there is no `id` the number of the pupil is it, and else the line. `read` is called with the number of bytes so far. Throws a
 * {@link ToolError} that names file and line.
 */
export async function readPeople(file: string, read: (bytes: number) => void = () => {}): Promise<PeopleFile> {
  const people: Mutable[] = []
  const lines: number[] = []
  const { columns, words, notes } = await eachPerson(file, read, (person, line) => {
    people.push(person)
    lines.push(line)
  })
  const misread = createMisread()
  const readings = columnsOfLeerlingen(words)
  people.forEach((person, index) => {
    settleValues(person, readings, numberAt(lines, index), misread)
  })
  return {
    people: people as readonly Person[],
    columns,
    notes: (language) => [...notes(language), ...misread.said(language)],
  }
}

/** Columns whose values are read by what all of them are. */
export const settled = ['geboortedatum', 'geslacht', 'jaargroep'] as const

/** Reads days, sexes and jaargroepen of one person; a sex that is not understood says nothing, a day may be one with a slip. */
export function settleValues(
  person: Mutable,
  readings: ReturnType<typeof columnsOfLeerlingen>,
  line: number,
  misread: ReturnType<typeof createMisread>,
): void {
  for (const column of settled) {
    const text = person[column]
    if (text === undefined) continue
    const reading = held(readings, column)
    const { value, isKnown } = readValue(text, reading)
    if (!isKnown) misread.note(column, reading.wanted, line)
    person[column] = value
    if (!isKnown && column === 'geslacht') delete person.geslacht
  }
}

/**
 * Everybody in a list, one by one, with values as they stand there; `words`: those of the sexes, without which no sex
 * can be read.
 * @throws ToolError E_FILE_UNREADABLE
 */
export async function eachPerson(
  file: string,
  read: (bytes: number) => void,
  add: (person: Mutable, line: number) => void,
): Promise<Omit<PeopleFile, 'people'> & { readonly words: ReadonlySet<string> }> {
  const name = basename(file)
  await refuseAbsent(file)
  const { encoding, rows } = await streamCsv(file, name, read)
  const words = new Set<string>()
  const table = createTable(name, (person, line) => {
    if (person.geslacht !== undefined) words.add(person.geslacht)
    add(person, line)
  })
  for await (const row of rows) table.add(row)
  return { ...table.finish(encoding), words }
}

async function refuseAbsent(file: string): Promise<void> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new ToolError(
      'E_FILE_UNREADABLE',
      file,
      error.code === 'ENOENT' ? 'there is no such file' : String(error.code),
    )
  })
  if (found.isDirectory()) throw new ToolError('E_FILE_UNREADABLE', file, 'it is a folder')
}

/** A title and a date may stand above the header: so many rows. */
const rowsAbove = 10

/** What was noticed of the rows of a list, with their lines. */
type Noticing = {
  headerAt?: number
  isNumbered: boolean
  /** The heading of the whole names, where there is one. */
  wholeName?: string
  readonly leftOut: number[]
  readonly unparted: number[]
}

/** Turns rows into people. The header is the first row in which two columns are known, or else the first one. */
function createTable(fileName: string, add: (person: Mutable, line: number) => void) {
  const invalid = (problem: string) => new ToolError('E_FILE_INVALID', `${fileName}:${problem}`)
  const above: Row[] = []
  let header: readonly string[] | undefined
  let found: ReadonlyMap<string, string> = new Map()
  let own: readonly (Column | 'naam' | undefined)[] = []
  let idOf: Column | undefined = 'id'
  const lineOf = new Map<string, number>()
  const noticed: Noticing = { isNumbered: false, leftOut: [], unparted: [] }

  const ownOf = (names: readonly string[]) => {
    const known = knownIn('leerlingen', names)
    const columns: (Column | 'naam' | undefined)[] = names.map((name) =>
      compared.find((column) => column === known.get(name)),
    )
    const whole = columns.includes('achternaam') ? undefined : names.find((name) => holdsWholeName(name))
    if (whole !== undefined) columns[names.indexOf(whole)] ??= 'naam'
    return { known, columns, whole }
  }
  const isHeader = ({ cells }: Row, isFirst = false) => {
    const columns = ownOf(cells.map((cell) => cell?.trim() ?? '')).columns.filter((column) => column !== undefined)
    return columns.length >= 2 || (isFirst && (columns.includes('id') || columns.includes('key')))
  }

  const readHeader = (row: Row): readonly string[] => {
    const names = headerOf(row, fileName)
    header = names
    const { known, columns, whole } = ownOf(names)
    found = known
    own = columns
    if (whole !== undefined) noticed.wholeName = whole
    const twice = own.find((column, index) => column !== undefined && own.indexOf(column) !== index)
    if (twice !== undefined) throw invalid(`${row.line}: the column "${twice}" stands twice`)
    idOf = (['id', 'key'] as const).find((column) => own.includes(column))
    noticed.isNumbered = idOf === undefined
    if (idOf === undefined && !isHeader(row))
      throw invalid(
        `${row.line}: there is no column "id", nor a number of the pupils; the columns are ${columnsOf.leerlingen.slice(0, 12).join(', ')}`,
      )
    if (row !== above[0]) noticed.headerAt = row.line
    return names
  }

  /** A first row without two known columns may be a title; with an id it is a header all the same. */
  const lookForHeader = (row: Row) => {
    above.push(row)
    if (isHeader(row, above.length === 1)) readHeader(row)
    else if (above.length === rowsAbove) readFirst()
  }

  const readFirst = (): readonly string[] => {
    const [first, ...rest] = above
    if (first === undefined) throw invalid('1: is empty; the first line must name the columns, "id" at least')
    const names = readHeader(first)
    for (const row of rest) readRow(row, names)
    return names
  }

  const readRow = (row: Row, names: readonly string[]) => {
    refuseLonger(row, names, fileName)
    if (row.cells.every((cell) => cell === undefined || cell.trim() === '')) return
    const person: Mutable = {}
    let whole: string | undefined
    own.forEach((column, index) => {
      const cell = row.cells[index]
      if (column === undefined || cell === undefined || cell.trim() === '') return
      if (column === 'naam') whole = cell
      else person[column] = column === 'key' ? cell : cell.trim()
    })
    const asSurname = whole === undefined ? {} : { achternaam: whole }
    if (isNobody({ ...person, ...asSurname }, row, names)) return void noticed.leftOut.push(row.line)
    const parts = whole === undefined || own.includes('voorvoegsel') ? asSurname : partsOfName(whole, person.roepnaam)
    const id = idOf === undefined ? String(row.line) : person[idOf]?.trim()
    if (id === undefined) throw invalid(`${row.line}: "${idOf}" is empty; every record needs its own`)
    if (lineOf.has(id))
      throw invalid(`${row.line}: the same "${idOf}" stands at line ${lineOf.get(id)}; every record needs its own`)
    lineOf.set(id, row.line)
    if (parts === undefined) noticed.unparted.push(row.line)
    else Object.assign(person, { ...parts, ...person })
    person.id = id
    add(person, row.line)
  }

  return {
    add: (row: Row) => (header === undefined ? lookForHeader(row) : readRow(row, header)),
    finish: (encoding: Encoding): Omit<PeopleFile, 'people'> => {
      const names = header ?? readFirst()
      const used = new Map([...found].filter(([, column]) => own.includes(column as Column)))
      const unused = names.filter((one) => one !== '' && !used.has(one) && one !== noticed.wholeName)
      const notUsed = { nl: 'kolommen niet gebruikt', en: 'columns not used' }
      return {
        columns: new Set(own.flatMap((column) => (column === 'naam' ? parted : (column ?? [])))),
        notes: (language) => [
          ...[understood({ columns: [...otherNames(used), ...wholeNameOf(noticed)], encoding }, language)].filter(
            (said) => said !== undefined,
          ),
          ...(unused.length > 0 ? [`${notUsed[language]}: ${unused.join(', ')}`] : []),
          ...rowNotes(noticed, language),
        ],
      }
    },
  }
}

/** What the column of the whole names is parted in. */
const parted = ['roepnaam', 'voorvoegsel', 'achternaam'] as const satisfies readonly Column[]

const wholeNameOf = ({ wholeName }: Noticing) =>
  wholeName === undefined ? [] : [[wholeName, parted.join(' + ')] as const]

/** The header once more, as on every printed page; or a total: a word for it, and no roepnaam and birth date. */
function isNobody(person: Mutable, { cells }: Row, header: readonly string[]): boolean {
  if (header.every((name, index) => name === (cells[index]?.trim() ?? ''))) return true
  if (person.roepnaam !== undefined || person.geboortedatum !== undefined) return false
  return Object.values(person).some((value) => /^(?:sub)?(?:totaal|total|aantal)(?!\p{L})/iu.test(value.trim()))
}

const linesOf = (lines: readonly number[]) =>
  lines.length > 10 ? `${lines.slice(0, 10).join(', ')}, …` : lines.join(', ')

function rowNotes(noticed: Noticing, language: 'nl' | 'en'): readonly string[] {
  const { headerAt, isNumbered, leftOut, unparted, wholeName } = noticed
  const isDutch = language === 'nl'
  const at = linesOf(leftOut)
  return [
    ...(headerAt === undefined ? [] : [isDutch ? `kopregel: regel ${headerAt}` : `header: line ${headerAt}`]),
    ...(isNumbered
      ? [isDutch ? 'geen nummer: iedereen heet naar de regel' : 'no number: everybody is called by the line']
      : []),
    ...(unparted.length === 0
      ? []
      : [
          isDutch
            ? `${wholeName}: ${unparted.length} ${unparted.length === 1 ? 'naam' : 'namen'} niet te scheiden: regel ${linesOf(unparted)}`
            : `${wholeName}: ${unparted.length} ${unparted.length === 1 ? 'name' : 'names'} that cannot be parted: line ${linesOf(unparted)}`,
        ]),
    ...(leftOut.length === 0
      ? []
      : [isDutch ? `geen leerling (totaal of kopregel): regel ${at}` : `no pupil (a total or a header): line ${at}`]),
  ]
}
