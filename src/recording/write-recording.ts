import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { ToolError } from '../tool-error.ts'
import { about, type RecordedExchange, type RecordingHead, rulesVersion } from './recorded.ts'

/** The only place of this room from which anything goes to disk. */
export type RecordingWriter = {
  /** One line, in the file before this returns: who is stopped half way leaves all that was whole. */
  readonly append: (exchange: RecordedExchange) => void
  readonly close: () => void
}

/**
 * A new file, to be read by its owner alone. `keepUntil` is a day, `YYYY-MM-DD`. Throws E_FILE_UNWRITABLE, also when there is a
 * file of this name: nothing is written over.
 */
export function openRecording(
  file: string,
  { madeOn, keepUntil }: Pick<RecordingHead, 'madeOn' | 'keepUntil'>,
): RecordingWriter {
  const head: RecordingHead = { koppelproef: 'recording', rules: rulesVersion, keepUntil, madeOn, about }
  const unwritable = (error: unknown) =>
    new ToolError('E_FILE_UNWRITABLE', file, (error as NodeJS.ErrnoException).code ?? 'unknown')
  let handle: number
  const write = (line: object) => {
    try {
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`)
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
      fsyncSync(handle)
    } catch (error) {
      throw unwritable(error)
    }
  }
  try {
    handle = openSync(file, 'ax', 0o600)
  } catch (error) {
    throw unwritable(error)
  }
  write(head)
  return { append: write, close: () => closeSync(handle) }
}
