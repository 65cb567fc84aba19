import { momentOf } from '../../simulator/dutch-time.ts'
import type { JournalEntry } from '../../simulator/journal.ts'
import type { Bericht } from './trail.ts'

/** What of an exchange concerns laws. */
export function berichtOf({ number, request, operation, outcome, at }: JournalEntry): Bericht {
  const isQuestion = operation !== undefined && operation !== 'BrengLeerresultaten'
  const sinds = isQuestion ? sindsOf(request.body) : undefined
  return {
    nummer: number,
    url: request.url,
    headers: request.headers,
    ...(sinds !== undefined && { sinds }),
    // The LAS puts the second of its answer in it.
    ...(isQuestion && outcome === 'gegevens' && { gegeven: Math.floor(at / 1000) * 1000 }),
  }
}

/** Plain letters only are looked for, so the encoding makes no difference. */
function sindsOf(body: Uint8Array): number | undefined {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1').replaceAll('\0', '')
  const said = /laatstontvangengegevens[^>]*>([^<]+)</.exec(text)?.[1]
  return said === undefined ? undefined : momentOf(said)
}
