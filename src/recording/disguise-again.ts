import { createHash } from 'node:crypto'
import { createGrowingDisguise } from '../disguise/growing.ts'
import { bytesOf, disguiseExchange, type RawMessage } from './disguise-exchange.ts'
import type { RecordedExchange, RecordedMessage } from './recorded.ts'

/**
 * Exchanges that were disguised by older rules, disguised once more by those of today: what those left standing goes. `text` is the
 * whole file: it is the secret, so that a file says the same each time that it is read, and tells nothing that is not in it. What was left
 * out stays counted.
 */
export function disguiseAgain(exchanges: readonly RecordedExchange[], text: string): readonly RecordedExchange[] {
  const disguise = createGrowingDisguise(createHash('sha256').update(text).digest('hex'))
  return exchanges.map((exchange) => {
    const { number, at, ms, request, answer } = exchange
    const made = disguiseExchange(
      {
        at,
        ms,
        request: rawOf(request),
        ...(answer && { answer: { ...rawOf(answer), status: answer.status, ...(answer.cut && { cut: answer.cut }) } }),
      },
      number,
      disguise,
    )
    return { ...made, passed: exchange.passed, dropped: { ...exchange.dropped, ...made.dropped } }
  })
}

const rawOf = (message: RecordedMessage): RawMessage => ({
  bytes: bytesOf(message),
  ...(message.contentType !== undefined && { contentType: message.contentType }),
  ...(message.packed !== undefined && { contentEncoding: message.packed }),
})
