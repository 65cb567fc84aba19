import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { isDay, parseDay } from '../link/dates.ts'
import { type Person, sexOf } from '../link/people.ts'
import { ToolError } from '../tool-error.ts'

export type PeopleFile = {
  readonly people: readonly Person[]
  /** Columns of ours that the file has. */
  readonly columns: ReadonlySet<keyof Person>
  /** What was left out or not understood, a line each. No names or numbers of people. */
  readonly notes: readonly string[]
}

/** Our columns, with what other tools call them. Compared without capitals and with blanks and hyphens as underscores. */
const columnNames: Readonly<Record<string, keyof Person>> = {
  id: 'id',
  school: 'school',
  key: 'key',
  eckid: 'eckid',
  achternaam: 'achternaam',
  voorvoegsel: 'voorvoegsel',
  voorletters: 'voorletters',
  roepnaam: 'roepnaam',
  geboortedatum: 'geboortedatum',
  geslacht: 'geslacht',
  jaargroep: 'jaargroep',
  groep: 'groep',
  surname: 'achternaam',
  prefix: 'voorvoegsel',
  initials: 'voorletters',
  given_name: 'roepnaam',
  birth_date: 'geboortedatum',
  sex: 'geslacht',
}

/**
 * Reads a list of people: CSV in UTF-8, comma, semicolon or tab, quoted or not, columns in any order, all but `id` may be
 * absent. `read` is called with the number of bytes so far. Throws a {@link ToolError} that names file, line and column.
 */
export async function readPeople(file: string, read: (bytes: number) => void = () => {}): Promise<PeopleFile> {
  const name = basename(file)
  const invalid = (problem: string) => new ToolError('E_FILE_INVALID', `${name}: ${problem}`)
  await stat(file).then(
    (found) => {
      if (found.isDirectory()) throw new ToolError('E_FILE_UNREADABLE', file, 'it is a folder')
    },
    (error: NodeJS.ErrnoException) => {
      throw new ToolError(
        'E_FILE_UNREADABLE',
        file,
        error.code === 'ENOENT' ? 'there is no such file' : String(error.code),
      )
    },
  )
  const table = createTable(invalid)
  const parser = parse({ delimiter: await delimiterOf(file), skip_empty_lines: true, relax_quotes: true, info: true })
  try {
    await pipeline(textOf(file, invalid, read), parser, async (rows: AsyncIterable<Row>) => {
      for await (const { record, info } of rows) table.add(record, info.lines)
    })
  } catch (error) {
    throw error instanceof CsvError ? invalid(problemOf(error)) : error
  }
  return table.finish()
}

type Row = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/** The file as text, chunk by chunk, without the byte order mark. */
async function* textOf(file: string, invalid: (problem: string) => ToolError, read: (bytes: number) => void) {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let bytes = 0
  let lines = 1
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
    if (bytes === 0 && (chunk[0] === 0xff || chunk[0] === 0xfe))
      throw invalid('line 1: is UTF-16; save it as "CSV UTF-8"')
    let text: string
    try {
      text = decoder.decode(chunk, { stream: true })
    } catch {
      throw invalid(`after line ${lines}: is not UTF-8; save it as "CSV UTF-8"`)
    }
    lines += text.split('\n').length - 1
    bytes += chunk.length
    read(bytes)
    yield text
  }
}

/** The separator that the header line has most of. */
async function delimiterOf(file: string): Promise<string> {
  let start = ''
  for await (const chunk of createReadStream(file, { encoding: 'utf8', end: 65_535 })) start += chunk
  const header = start.split(/[\r\n]/).find((line) => line.trim() !== '') ?? ''
  const count = (separator: string) => header.split(separator).length
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best))
}

function problemOf(error: CsvError): string {
  const line = typeof error.lines === 'number' ? `line ${error.lines}: ` : ''
  if (error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH') return `${line}has more or fewer columns than the header`
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return `${line}a quotation mark is opened and never closed`
  return `${line}${error.message}`
}

/** Turns rows into people, the first row being the header. */
function createTable(invalid: (problem: string) => ToolError) {
  let header: readonly (keyof Person | undefined)[] | undefined
  const unknown: string[] = []
  const people: Person[] = []
  const lineOf = new Map<string, number>()
  const odd = { dates: 0, sexes: 0 }

  const readHeader = (record: readonly string[], line: number) => {
    header = record.map((cell) => {
      const column =
        columnNames[
          cell
            .replace(/^\uFEFF/, '')
            .trim()
            .toLowerCase()
            .replace(/[\s-]+/g, '_')
        ]
      if (column === undefined && cell.trim() !== '') unknown.push(cell.trim())
      return column
    })
    const twice = header.find((column, index) => column !== undefined && header!.indexOf(column) !== index)
    if (twice !== undefined) throw invalid(`line ${line}: column "${twice}" stands there twice`)
    if (!header.includes('id'))
      throw invalid(
        `line ${line}: there is no column "id"; the columns are ${Object.keys(columnNames).slice(0, 12).join(', ')}`,
      )
  }

  const readRow = (record: readonly string[], line: number) => {
    const person: { -readonly [column in keyof Person]?: string } = {}
    record.forEach((cell, index) => {
      const column = header![index]
      if (column !== undefined && cell.trim() !== '')
        person[column] = column === 'key' || column === 'id' ? cell : cell.trim()
    })
    const id = person.id?.trim()
    if (id === undefined) throw invalid(`line ${line}, column "id": is empty; every record needs its own`)
    if (lineOf.has(id))
      throw invalid(
        `line ${line}, column "id": the same id stands at line ${lineOf.get(id)}; every record needs its own`,
      )
    lineOf.set(id, line)
    if (person.geboortedatum !== undefined) {
      const date = isoOf(person.geboortedatum)
      if (!isDay(parseDay(date))) odd.dates++
      person.geboortedatum = date
    }
    if (person.geslacht !== undefined && sexOf(person.geslacht) === 0 && !/^[09xou]/i.test(person.geslacht)) odd.sexes++
    people.push({ ...person, id })
  }

  return {
    add: (record: readonly string[], line: number) =>
      header === undefined ? readHeader(record, line) : readRow(record, line),
    finish: (): PeopleFile => {
      if (header === undefined) throw invalid('is empty; the first line must name the columns, "id" at least')
      const notes = [
        ...(unknown.length > 0 ? [`columns not used: ${unknown.join(', ')}`] : []),
        ...(odd.dates > 0
          ? [`${odd.dates} birth dates are no days of the calendar (YYYY-MM-DD) and prove little`]
          : []),
        ...(odd.sexes > 0 ? [`${odd.sexes} values of geslacht are not M, V, 0, 1, 2 or 9 and count as unknown`] : []),
      ]
      return { people, columns: new Set(header.flatMap((column) => column ?? [])), notes }
    },
  }
}

/** `20150304` and `04-03-2015` as `2015-03-04`; anything else as it is. Day before month, as the Dutch write. */
function isoOf(date: string): string {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(date)
  if (compact !== null) return compact.slice(1).join('-')
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(date)
  if (dutch === null) return date
  const [day, month, year] = dutch.slice(1) as [string, string, string]
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
