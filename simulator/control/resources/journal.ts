import { gunzipSync } from 'node:zlib'
import { decodeXml } from '../../../src/uwlr/xml-bytes.ts'
import { messageLimit } from '../../wire/open.ts'
import type { JournalEntry } from '../../world/journal.ts'
import type { World } from '../../world/world.ts'
import { notFound } from '../problem.ts'
import { gone, momentText, ok, type StreamEvent, worldRoute } from '../route.ts'

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
  worldRoute('get', '/journal/live', (world, { query, lastEventId }) => {
    const after = Number(lastEventId ?? query.after ?? Number.POSITIVE_INFINITY)
    return { status: 200, events: (tell) => tellLive(world, after, tell) }
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

/** So long exchanges are gathered before they are told, in milliseconds: five watchers then cost the wire nothing. */
const gathering = 100
/** At most so many stand in one event; of more only how many there were. */
const mostAtOnce = 200

/** Tells every exchange after this number, a batch at a time. `weg`: so many that are not in it. */
function tellLive(world: World, after: number, tell: (event: StreamEvent) => void): () => void {
  let waiting = world.journal.entries().filter(({ number }) => number > after)
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    timer = undefined
    const told = waiting.slice(-mostAtOnce)
    const data = { entries: told.map(entryJson), weg: waiting.length - told.length }
    waiting = []
    const last = told.at(-1)
    if (last !== undefined) tell({ id: String(last.number), data })
  }
  const gather = () => {
    timer ??= setTimeout(flush, gathering)
  }
  if (waiting.length > 0) gather()
  const stop = world.journal.listen((entry) => {
    waiting.push(entry)
    gather()
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}

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
