import { ToolError } from '../tool-error.ts'

/** How the bytes of a list are to be read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * Notices the encoding of a list, piece by piece: a byte order mark says it, else it is UTF-8, else, where the bytes are none,
 * the windows-1252 that Dutch spreadsheets write.
 */
export function createEncodingNotice(): { readonly look: (piece: Uint8Array) => void; readonly found: () => Encoding } {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let marked: Encoding | undefined
  let isFirst = true
  let isUtf8 = true
  const tried = (piece?: Uint8Array) => {
    try {
      utf8.decode(piece, { stream: piece !== undefined })
    } catch {
      isUtf8 = false
    }
  }
  return {
    look: (piece) => {
      if (isFirst && piece.length > 1) {
        const [a, b] = piece
        if (a === 0xff && b === 0xfe) marked = 'utf-16le'
        if (a === 0xfe && b === 0xff) marked = 'utf-16be'
        isFirst = false
      }
      if (marked === undefined && isUtf8) tried(piece)
    },
    found: () => {
      if (marked === undefined && isUtf8) tried()
      return marked ?? (isUtf8 ? 'utf-8' : 'windows-1252')
    },
  }
}

/** The text of a list without its byte order mark. Throws E_FILE_INVALID for what is no text at all. */
export function textOf(bytes: Uint8Array, fileName: string): { readonly text: string; readonly encoding: Encoding } {
  refuseBinary(bytes, fileName)
  const notice = createEncodingNotice()
  notice.look(bytes)
  const encoding = notice.found()
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

/** An Excel file of after 2007, whatever its name is. */
export const isXlsx = (start: Uint8Array): boolean => start[0] === 0x50 && start[1] === 0x4b && start[2] === 0x03

/**
 * `start`: the first bytes of a file.
 * @throws ToolError E_FILE_INVALID
 */
export function refuseBinary(start: Uint8Array, fileName: string): void {
  if (start[0] === 0xd0 && start[1] === 0xcf && start[2] === 0x11)
    throw new ToolError(
      'E_FILE_INVALID',
      `${fileName}:1: is an Excel file of before 2007 (.xls); save it as .xlsx or as CSV`,
    )
  const isMarked = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)
  if (!isMarked && start.subarray(0, 4096).includes(0))
    throw new ToolError('E_FILE_INVALID', `${fileName}:1: is no text; a list is CSV or an Excel file (.xlsx)`)
}
