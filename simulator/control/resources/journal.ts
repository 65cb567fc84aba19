import { gunzipSync } from 'node:zlib'
import { decodeXml } from '../../../src/uwlr/xml-bytes.ts'
import type { JournalEntry } from '../../journal.ts'
import { messageLimit } from '../../wire/serve-uwlr.ts'
import { notFound } from '../problem.ts'
import { gone, momentText, ok, worldRoute } from '../route.ts'

export const journal = [
  worldRoute('get', '/journal', (world, { query }) => {
    const { search, outcome, operation, school, after = 0, limit = 100 } = query
    const found = (typeof search === 'string' ? world.journal.search(search) : world.journal.entries()).filter(
      (entry) =>
        entry.number > Number(after) &&
        (outcome === undefined || entry.outcome === outcome) &&
        (operation === undefined || entry.operation === operation) &&
        (school === undefined || entry.school === school),
    )
    return ok({ entries: found.slice(-Number(limit)).map(entryJson) })
  }),
  worldRoute('delete', '/journal', (world) => {
    world.journal.clear()
    return gone
  }),
  worldRoute('get', '/journal/{number}', (world, { params }) => {
    const entry = world.journal.entries().find(({ number }) => number === Number(params.number))
    if (entry === undefined)
      throw notFound('exchange with this number (any more)', 'GET on the journal lists those that are remembered.')
    const { request, answer } = entry
    return ok({
      ...entryJson(entry),
      request: { headers: request.headers, ...bodyOf(request.headers, request.body) },
      answer: { headers: answer.headers, ...bodyOf(answer.headers, Buffer.concat(answer.body)) },
    })
  }),
]

function entryJson({ request, answer, at, ...judgement }: JournalEntry): object {
  return { ...judgement, at: momentText(at), method: request.method, url: request.url, status: answer.status }
}

/** Text as text, unpacked; other bytes as base64. */
function bodyOf(headers: Readonly<Record<string, string | undefined>>, packed: Uint8Array): object {
  try {
    const bytes = /gzip/i.test(headers['content-encoding'] ?? '')
      ? gunzipSync(packed, { maxOutputLength: messageLimit })
      : packed
    return { body: decodeXml(bytes, /charset="?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1]) }
  } catch {
    return { base64: Buffer.from(packed).toString('base64') }
  }
}
