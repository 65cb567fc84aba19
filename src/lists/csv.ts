import { createReadStream } from 'node:fs'
import { CsvError, type Options, parse as parseStream } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { readBytes } from '../read-text.ts'
import { ToolError } from '../tool-error.ts'
import { createEncodingNotice, type Encoding, isXlsx, refuseBinary, textOf } from './encoding.ts'
import { asItWas } from './harmless.ts'
import { csvOfXlsx } from './xlsx.ts'

/** One cell. `undefined` is an empty cell; `''` an empty text, which is written as `""`. */
export type Cell = string | undefined

/** A row of a list with its line in the file, which counts from 1. */
export type Row = { readonly cells: readonly Cell[]; readonly line: number }

/** A list as it was read: each row by the names of its columns, `lines` the line in the file of each. */
export type Table = {
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, Cell>>[]
  readonly lines: readonly number[]
  readonly encoding: Encoding
}

/** The bytes of a list, an Excel file as CSV. */
export const bytesOfList = async (bytes: Uint8Array, fileName: string): Promise<Uint8Array> =>
  isXlsx(bytes) ? csvOfXlsx(bytes, fileName) : bytes

/**
 * Reads CSV (RFC 4180) with a header. Encoding and separator are noticed. Throws E_FILE_INVALID with file and line for a quote
 * that never ends, a double column, a row with too many cells, or what is no text.
 */
export function readCsv(bytes: Uint8Array, fileName: string): Table {
  const { text, encoding } = textOf(bytes, fileName)
  let read: readonly Row[]
  try {
    const { separator, from } = beginOf(text)
    read = [...rowsOf(parse(text, optionsOf(separator, from)) as Cell[][], from)]
  } catch (error) {
    throw said(error, fileName)
  }
  const [header, ...body] = read
  const columns = header === undefined ? [] : headerOf(header, fileName)
  return {
    columns,
    encoding,
    lines: body.map(({ line }) => line),
    rows: body.map((row) => {
      refuseLonger(row, columns, fileName)
      return Object.fromEntries(columns.map((column, index) => [column, row.cells[index]]))
    }),
  }
}

/** What is noticed of a file that is read row by row. */
export type Streamed = { readonly encoding: Encoding; readonly rows: AsyncIterable<Row> }

/**
 * The rows of a large file, the header first, without holding it in memory; an empty text is an empty cell. `read` is called with the number of bytes so far.
 * Refuses what {@link readCsv} refuses of the text; columns are the caller's.
 */
export async function streamCsv(file: string, fileName: string, read: (bytes: number) => void): Promise<Streamed> {
  const notice = createEncodingNotice()
  const start: Buffer[] = []
  let isFirst = true
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    if (isFirst && isXlsx(piece)) return wholeOf(file, fileName)
    if (isFirst) refuseBinary(piece, fileName)
    if (isFirst) start.push(piece)
    isFirst = false
    notice.look(piece)
  }
  const encoding = notice.found()
  const { separator, from } = beginOf(new TextDecoder(encoding).decode(Buffer.concat(start)))
  const text = async function* () {
    const decoder = new TextDecoder(encoding)
    let bytes = 0
    for await (const piece of createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
      bytes += piece.length
      read(bytes)
      yield decoder.decode(piece, { stream: true })
    }
    yield decoder.decode()
  }
  const rows = async function* () {
    const { Readable } = await import('node:stream')
    const parser = Readable.from(text()).pipe(parseStream(plainOf(separator, from)))
    const rowOf = createRows(from)
    try {
      for await (const texts of parser as AsyncIterable<string[]>) {
        const row = rowOf(texts.map((cell) => (cell === '' ? undefined : asItWas(cell))))
        if (row !== undefined) yield row
      }
    } catch (error) {
      throw said(error, fileName)
    }
  }
  return { encoding, rows: rows() }
}

async function wholeOf(file: string, fileName: string): Promise<Streamed> {
  const { text, encoding } = textOf(await csvOfXlsx(readBytes(file), fileName), fileName)
  const records = parse(text, optionsOf(',', 1)) as Cell[][]
  const rows = async function* () {
    yield* rowsOf(records, 1)
  }
  return { encoding, rows: rows() }
}

/**
 * The names of the columns in a header; blank ones stay, as places.
 * @throws ToolError E_FILE_INVALID for one that stands twice
 */
export function headerOf({ cells, line }: Row, fileName: string): readonly string[] {
  const columns = cells.map((cell) => cell?.trim() ?? '')
  const double = columns.find((column, index) => column !== '' && columns.indexOf(column) < index)
  if (double === undefined) return columns
  throw new ToolError('E_FILE_INVALID', `${fileName}:${line}: the column "${double}" stands twice`)
}

/**
 * A row may be shorter than the header, as spreadsheets leave off empty cells; what is longer has shifted.
 * @throws ToolError E_FILE_INVALID
 */
export function refuseLonger({ cells, line }: Row, columns: readonly string[], fileName: string): void {
  if (cells.length <= columns.length || cells.slice(columns.length).every((cell) => cell === undefined)) return
  throw new ToolError('E_FILE_INVALID', `${fileName}:${line}: ${cells.length} cells, but ${columns.length} columns`)
}

/**
 * Makes rows of records, the first of which stands on line `from`: undefined of a blank line. Lines are counted here, as what the
 * library tells of every cell and record takes it ten times as long as reading them.
 */
function createRows(from: number): (cells: readonly Cell[]) => Row | undefined {
  let line = from - 1
  return (cells) => {
    line += cells.reduce((lines, cell) => lines + breaksIn(cell ?? ''), 1)
    return cells.length === 1 && cells[0] === undefined ? undefined : { cells, line }
  }
}

function* rowsOf(records: readonly (readonly Cell[])[], from: number): Iterable<Row> {
  const rowOf = createRows(from)
  for (const record of records) {
    const row = rowOf(record)
    if (row !== undefined) yield row
  }
}

const breaksIn = (cell: string) => (/[\r\n]/.test(cell) ? cell.split(/\r\n|\r|\n/).length - 1 : 0)

const plainOf = (separator: string, from: number): Options => ({
  delimiter: separator,
  from_line: from,
  relax_column_count: true,
  relax_quotes: true,
  bom: true,
})

const optionsOf = (separator: string, from: number): Options =>
  ({
    ...plainOf(separator, from),
    cast: (value: string, { quoting }: { readonly quoting: boolean }) =>
      value === '' && !quoting ? undefined : asItWas(value),
  }) as Options

/** The separator, and the line on which the list begins: `sep=;`, as Excel writes it, is no row. Else what the first line with one has most of: a title may stand above. */
function beginOf(text: string): { readonly separator: string; readonly from: number } {
  const said = /^\ufeff?"?sep=(.)"?\s*(?:[\r\n]|$)/i.exec(text)?.[1]
  if (said !== undefined) return { separator: said, from: 2 }
  const header = text.split(/[\r\n]/, linesBefore).find((line) => /[,;\t|]/.test(line)) ?? ''
  const count = (separator: string) => header.split(separator).length
  const separator = [',', ';', '\t', '|'].reduce((best, next) => (count(next) > count(best) ? next : best))
  return { separator, from: 1 }
}

/** In so many lines there is a header, if there is one. */
const linesBefore = 40

function said(error: unknown, fileName: string): unknown {
  if (!(error instanceof CsvError)) return error
  return new ToolError('E_FILE_INVALID', `${fileName}:${error.lines ?? 1}: ${sayings[error.code] ?? 'not CSV'}`)
}

const sayings: Readonly<Partial<Record<string, string>>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote that never ends',
  CSV_INVALID_CLOSING_QUOTE: 'text behind a closing quote',
  INVALID_OPENING_QUOTE: 'a quote in the middle of a cell; write the whole cell between quotes',
}
