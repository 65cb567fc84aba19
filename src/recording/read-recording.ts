import { readBytes } from '../read-text.ts'
import { ToolError } from '../tool-error.ts'
import { disguiseAgain } from './disguise-again.ts'
import { type RecordedExchange, type RecordingHead, rulesVersion } from './recorded.ts'

export type Recording = { readonly head: RecordingHead; readonly exchanges: readonly RecordedExchange[] }

/** A recording of weeks, in bytes: what is longer is no text of Node. */
const largest = 500 * 1024 * 1024

/**
 * A recording, when it may still be used on this day (`YYYY-MM-DD`). A last line that was cut off is left out: the
 * process that wrote it was stopped. What older rules left standing is made up by those of today, and nothing else;
 * the file stays as it is.
 * @throws ToolError E_FILE_UNREADABLE, E_FILE_INVALID, E_RECORDING_EXPIRED, E_RECORDING_NEWER
 */
export function readRecording(file: string, today: string): Recording {
  const text = readBytes(file, largest).toString('utf8')
  const lines = text.split('\n').filter((line) => line !== '')
  const invalid = (line: number, what: string) => new ToolError('E_FILE_INVALID', `${file}:${line}: ${what}`)
  const [first, ...rest] = lines.map((line, index) => {
    try {
      return JSON.parse(line)
    } catch {
      if (index > 0 && index === lines.length - 1) return undefined
      throw invalid(index + 1, 'no line of a recording')
    }
  })
  if (first?.koppelproef !== 'recording' || typeof first.rules !== 'number')
    throw invalid(1, 'this is no recording of koppelproef record')
  const head = first as RecordingHead
  if (head.rules > rulesVersion) throw new ToolError('E_RECORDING_NEWER', file)
  if (!/^\d{4}-\d\d-\d\d$/.test(head.keepUntil)) throw invalid(1, 'keepUntil is no day')
  if (today > head.keepUntil) throw new ToolError('E_RECORDING_EXPIRED', file, head.keepUntil)
  const exchanges = rest.filter((exchange) => exchange !== undefined)
  const odd = exchanges.findIndex(({ number, request }) => typeof number !== 'number' || typeof request !== 'object')
  if (odd >= 0) throw invalid(odd + 2, 'no exchange of a recording')
  return { head, exchanges: head.rules < rulesVersion ? disguiseAgain(exchanges, head.rules, text) : exchanges }
}
