import { closeSync, fsyncSync, ftruncateSync, openSync, rmSync, writeSync } from 'node:fs'
import { unwritable } from '../write-whole.ts'
import type { Put } from './disguise-exchange.ts'
import { about, type RecordingHead, rulesVersion } from './recorded.ts'

/** The only place of this room from which anything goes to disk. */
export type RecordingWriter = {
  /**
   * One exchange, of which `write` puts the JSON piece by piece; in the file before this returns. Who is stopped half way leaves all
   * that was whole; where `write` fails, nothing of it stays.
   */
  readonly append: <Result>(write: (put: Put) => Result) => Result
  readonly close: () => void
}

/**
 * A new file, to be read by its owner alone. `keepUntil` is a day, `YYYY-MM-DD`. Throws E_FILE_UNWRITABLE, and E_FILE_EXISTS
 * when there is a file of this name: nothing is written over.
 */
export function openRecording(
  file: string,
  { madeOn, keepUntil }: Pick<RecordingHead, 'madeOn' | 'keepUntil'>,
): RecordingWriter {
  const head: RecordingHead = { koppelproef: 'recording', rules: rulesVersion, keepUntil, madeOn, about }
  let handle: number
  let size = 0
  const flush = (text: string): void => {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at, bytes.length - at, size + at)
    size += bytes.length
  }
  const append: RecordingWriter['append'] = (write) => {
    const start = size
    try {
      let waiting = ''
      const result = write((piece) => {
        waiting += piece
        if (waiting.length < pieceSize) return
        flush(waiting)
        waiting = ''
      })
      flush(`${waiting}\n`)
      fsyncSync(handle)
      return result
    } catch (error) {
      ftruncateSync(handle, start)
      size = start
      throw (error as NodeJS.ErrnoException).syscall === undefined ? error : unwritable(file, error)
    }
  }
  try {
    handle = openSync(file, 'wx', 0o600)
  } catch (error) {
    throw unwritable(file, error)
  }
  try {
    append((put) => put(JSON.stringify(head)))
  } catch (error) {
    // Without its first line it is no recording, and in the way of the next one.
    closeSync(handle)
    rmSync(file, { force: true })
    throw error
  }
  return { append, close: () => closeSync(handle) }
}

const pieceSize = 65_536
