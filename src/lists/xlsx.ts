import { ToolError } from '../tool-error.ts'

/**
 * The first sheet of an Excel file as CSV in UTF-8, row for row, so that its rows are its lines. Dates become
 * `YYYY-MM-DD`, whatever they look like in Excel.
 * @throws ToolError E_FILE_INVALID for a file that cannot be opened, or with a password
 */
export async function csvOfXlsx(bytes: Uint8Array, fileName: string): Promise<Uint8Array> {
  const { default: readSheets } = await import('read-excel-file/node')
  let rows: readonly (readonly unknown[])[]
  try {
    const [first] = await readSheets(Buffer.from(bytes))
    rows = first?.data ?? []
  } catch {
    throw new ToolError('E_FILE_INVALID', `${fileName}:1: cannot be read as an Excel file; open it and save it again`)
  }
  const text = rows.map((row) => row.map(cellOf).map(quoted).join(',')).join('\r\n')
  return new TextEncoder().encode(text)
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}

const quoted = (cell: string) => (/[",;\t|\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
