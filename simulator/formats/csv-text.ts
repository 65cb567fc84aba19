import { CsvError, parse } from 'csv-parse/sync'
import { ToolError } from '../../src/tool-error.ts'

/** One cell. `undefined` is an empty cell; `''` an empty text, which is written as `""`. */
export type Cell = string | undefined

/** A table with a header: each row by the names of its columns. */
export type Table = {
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, Cell>>[]
}

/** A table as it was read: `lines` has the line in the file of each row. */
export type ReadTable = Table & { readonly lines: readonly number[] }

/**
 * Reads CSV (RFC 4180) with a header. The separator is what the header uses: comma, semicolon or tab. Throws
 * E_FILE_INVALID with file and line for a quote that never ends, a double column, a row with too many cells, or bytes that
 * are not UTF-8.
 */
export function readCsv(bytes: Uint8Array, fileName: string): ReadTable {
  const text = textOf(bytes, fileName)
  const [header, ...body] = cellsOf(text, fileName)
  const columns = header?.cells.map((cell) => cell?.trim() ?? '') ?? []
  const double = columns.find((column, index) => column !== '' && columns.indexOf(column) < index)
  if (double !== undefined) throw new ToolError('E_FILE_INVALID', `${fileName}:1: the column "${double}" stands twice`)
  return {
    columns,
    lines: body.map(({ line }) => line),
    rows: body.map(({ cells, line }) => {
      if (cells.length > columns.length) {
        throw new ToolError(
          'E_FILE_INVALID',
          `${fileName}:${line}: ${cells.length} cells, but ${columns.length} columns`,
        )
      }
      return Object.fromEntries(columns.map((column, index) => [column, cells[index]]))
    }),
  }
}

function textOf(bytes: Uint8Array, fileName: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ToolError('E_FILE_INVALID', `${fileName}:1: is not UTF-8; save it as "CSV UTF-8"`)
  }
}

function cellsOf(text: string, fileName: string): { readonly cells: Cell[]; readonly line: number }[] {
  try {
    const records = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      cast: (value, { quoting }) => (value === '' && !quoting ? undefined : asItWas(value)),
    }) as unknown as { readonly record: Cell[]; readonly info: { readonly lines: number } }[]
    return records.map(({ record, info }) => ({ cells: record, line: info.lines }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new ToolError('E_FILE_INVALID', `${fileName}:${error.lines ?? 1}: ${sayings[error.code] ?? 'not CSV'}`)
  }
}

const sayings: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote that never ends',
  CSV_INVALID_CLOSING_QUOTE: 'text behind a closing quote',
  INVALID_OPENING_QUOTE: 'a quote in the middle of a cell; write the whole cell between quotes',
}

/** Writes CSV with commas and CRLF; what needs quotes has them, and so has an empty text. */
export function writeCsv({ columns, rows }: Table): Uint8Array {
  const lines = [columns.map(quoted), ...rows.map((row) => columns.map((column) => quoted(row[column])))]
  return new TextEncoder().encode(lines.map((cells) => `${cells.join(',')}\r\n`).join(''))
}

/** A spreadsheet would carry these out. An apostrophe before them makes them text, there and here. */
const order = /^[=+\-@]/

/** A cell as it may be written to a file that a spreadsheet opens. */
export const harmless = (cell: string): string => (order.test(cell) ? `'${cell}` : cell)

const asItWas = (cell: string): string => (cell.startsWith("'") && order.test(cell.slice(1)) ? cell.slice(1) : cell)

const quoted = (given: Cell): string => {
  if (given === undefined) return ''
  const cell = harmless(given)
  return cell === '' || /[",;\t\r\n]|^\s|\s$|^\ufeff/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function separatorOf(text: string): string {
  const header = text.slice(0, /[\r\n]/.exec(text)?.index ?? text.length)
  const count = (separator: string) => header.split(separator).length
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best))
}
