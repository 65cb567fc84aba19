import { gunzipSync } from 'node:zlib'
import { decodeXml } from '../../../src/uwlr/xml-bytes.ts'
import { messageLimit } from '../../wire/open.ts'
import type { Journal, JournalEntry } from '../../world/journal.ts'
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

/** What is told of a journal, to all who watch it: gathered once, and each event the same object for all of them. */
type Feed = {
  readonly tells: Set<(event: StreamEvent) => void>
  readonly flush: () => void
  readonly close: () => void
}

const feeds = new WeakMap<Journal, Feed>()

function feedOf(journal: Journal): Feed {
  const known = feeds.get(journal)
  if (known !== undefined) return known
  let waiting: JournalEntry[] = []
  let timer: NodeJS.Timeout | undefined
  const tells: Feed['tells'] = new Set()
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    const event = eventOf(waiting)
    waiting = []
    if (event !== undefined) for (const tell of [...tells]) tell(event)
  }
  const stop = journal.listen((entry) => {
    waiting.push(entry)
    timer ??= setTimeout(flush, gathering)
  })
  const close = () => {
    stop()
    clearTimeout(timer)
    feeds.delete(journal)
  }
  const feed = { tells, flush, close }
  feeds.set(journal, feed)
  return feed
}

/** Tells every exchange after this number: what is there at once, then a batch at a time. */
function tellLive({ journal }: World, after: number, tell: (event: StreamEvent) => void): () => void {
  const feed = feedOf(journal)
  // What waits is told to the others now: who comes finds it in the journal.
  feed.flush()
  const missed = eventOf(journal.entries().filter(({ number }) => number > after))
  if (missed !== undefined) tell(missed)
  feed.tells.add(tell)
  return () => {
    feed.tells.delete(tell)
    if (feed.tells.size === 0) feed.close()
  }
}

/** `weg`: so many that are not in it. Undefined when there is nothing to tell. */
function eventOf(entries: readonly JournalEntry[]): StreamEvent | undefined {
  const told = entries.slice(-mostAtOnce)
  const last = told.at(-1)
  return last && { id: String(last.number), data: { entries: told.map(entryJson), weg: entries.length - told.length } }
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
