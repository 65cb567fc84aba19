import { readFileSync, statSync } from 'node:fs'
import { ToolError } from './tool-error.ts'

/** The largest file that is read as text, in bytes: a school of 5,000 pupils written by hand is a tenth of it. */
const most = 16 * 1024 * 1024

/**
 * A file as text: good UTF-8, without its byte order mark, and not larger than anybody writes.
 * @throws ToolError E_FILE_UNREADABLE, E_FILE_INVALID with the line
 */
export function readText(file: string): string {
  let bytes: Uint8Array
  try {
    const { size } = statSync(file)
    if (size > most)
      throw new ToolError('E_FILE_INVALID', `${file}:1: is ${size} bytes; a file to read has at most ${most}`)
    bytes = readFileSync(file)
  } catch (error) {
    if (error instanceof ToolError) throw error
    const { code, message } = error as NodeJS.ErrnoException
    throw new ToolError('E_FILE_UNREADABLE', file, code ?? message)
  }
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
