import type { Cell } from '../../src/lists/csv.ts'
import { harmless } from '../../src/lists/harmless.ts'

/** A table with a header: each row by the names of its columns. */
export type Table = {
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, Cell>>[]
}

/** Writes CSV with commas and CRLF; what needs quotes has them, and so has an empty text. */
export function writeCsv({ columns, rows }: Table): Uint8Array {
  const lines = [columns.map(quoted), ...rows.map((row) => columns.map((column) => quoted(row[column])))]
  return new TextEncoder().encode(lines.map((cells) => `${cells.join(',')}\r\n`).join(''))
}

const quoted = (given: Cell): string => {
  if (given === undefined) return ''
  const cell = harmless(given)
  return cell === '' || /[",;\t\r\n]|^\s|\s$|^\ufeff/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
