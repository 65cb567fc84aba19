import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { ToolError } from './tool-error.ts'

/** The largest file that is read as text, in bytes: a school of 5,000 pupils written by hand is a tenth of it. */
const most = 16 * 1024 * 1024

/** The largest file that is read whole, in bytes: a list of a country, the report of a long run. */
const largest = 256 * 1024 * 1024

/**
 * All bytes of a file that somebody named: a file without end (`/dev/zero`, a pipe that goes on) is read as far as its limit.
 * @throws ToolError E_FILE_UNREADABLE, E_FILE_INVALID
 */
export function readBytes(file: string, limit = largest): Buffer {
  const tooLarge = (size: string) =>
    new ToolError('E_FILE_INVALID', `${file}:1: is ${size} bytes; a file to read has at most ${limit}`)
  try {
    const handle = openSync(file, 'r')
    try {
      const stat = fstatSync(handle)
      if (stat.size > limit) throw tooLarge(String(stat.size))
      const parts: Buffer[] = []
      let size = 0
      for (;;) {
        // One more than it says, so that its end is seen in one go.
        const part = Buffer.allocUnsafe(stat.isFile() ? Math.max(1, stat.size - size + 1) : 1 << 16)
        const read = readSync(handle, part)
        if (read === 0) return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)
        size += read
        if (size > limit) throw tooLarge(`more than ${limit}`)
        parts.push(part.subarray(0, read))
      }
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    if (error instanceof ToolError) throw error
    const { code, message } = error as NodeJS.ErrnoException
    throw new ToolError('E_FILE_UNREADABLE', file, code ?? message)
  }
}

/**
 * A file as text: good UTF-8, without its byte order mark, and not larger than anybody writes.
 * @throws ToolError E_FILE_UNREADABLE, E_FILE_INVALID with the line
 */
export function readText(file: string, limit = most): string {
  const bytes = readBytes(file, limit)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ToolError('E_FILE_INVALID', `${file}:${lineOfBadByte(bytes)}: is not UTF-8; save it as UTF-8`)
  }
}

/** The line of the first byte that is no UTF-8, found by halving. */
function lineOfBadByte(bytes: Uint8Array): number {
  const isGood = (end: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true })
      return true
    } catch {
      return false
    }
  }
  let [good, bad] = [0, bytes.byteLength]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isGood(middle)) good = middle
    else bad = middle
  }
  return bytes.subarray(0, good).reduce((lines, byte) => lines + Number(byte === 10), 1)
}
