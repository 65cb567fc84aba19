import { createHash } from 'node:crypto'
import type { JournalEntry } from '../world/journal.ts'
import type { Session } from './database.ts'
import type { NotedExchange } from './ground.ts'

/** Parts of an answer from this size on are kept once for all exchanges that share them. */
const sharedFrom = 4096

/** Milliseconds after which a shared part is put again, so that what clears them away sees that it is used. */
const rememberedFor = 600_000

/** How an answer was laid down: the length of a part that stands in `answer`, or the hash of a shared one. */
type Part = number | string

const hashes = new WeakMap<Uint8Array, string>()

const hashOf = (part: Uint8Array): string => {
  const known = hashes.get(part)
  if (known !== undefined) return known
  const hash = createHash('sha256').update(part).digest('base64url')
  hashes.set(part, hash)
  return hash
}

/** Puts the shared parts of answers into the database, each once. */
export function createBodies(session: Session, now: () => number): (entries: readonly JournalEntry[]) => Promise<void> {
  const put = new Map<string, number>()
  return async (entries) => {
    const due = new Map<string, Uint8Array>()
    for (const { answer } of entries)
      for (const part of answer.body) {
        if (part.byteLength < sharedFrom) continue
        const hash = hashOf(part)
        if ((put.get(hash) ?? 0) < now() - rememberedFor) due.set(hash, part)
      }
    for (const [hash, bytes] of due) {
      await session.query(
        'INSERT INTO koppelproef_body (hash, bytes) VALUES ($1, $2) ON CONFLICT (hash) DO UPDATE SET seen = now()',
        [hash, bytes],
      )
      if (put.size > 10_000) put.clear()
      put.set(hash, now())
    }
  }
}

export function noted(entry: JournalEntry): NotedExchange {
  const { number: _, request, answer, ...rest } = entry
  const parts: Part[] = answer.body.map((part) => (part.byteLength < sharedFrom ? part.byteLength : hashOf(part)))
  const own = answer.body.filter((part) => part.byteLength < sharedFrom)
  const [first, ...more] = own
  return {
    entry: {
      ...rest,
      request: { method: request.method, url: request.url, headers: request.headers },
      answer: { status: answer.status, headers: answer.headers, parts },
    },
    request: request.body,
    answer: first !== undefined && more.length === 0 ? first : Buffer.concat(own),
  }
}

type Kept = Omit<JournalEntry, 'number' | 'request' | 'answer'> & {
  readonly request: Omit<JournalEntry['request'], 'body'>
  readonly answer: Omit<JournalEntry['answer'], 'body'> & { readonly parts: readonly Part[] }
}

const none = new Uint8Array()

/** The last so many exchanges after a number, oldest first; without what was said, for a list. */
export async function listExchanges(
  session: Session,
  world: string,
  after: number,
  most = 2000,
): Promise<readonly JournalEntry[]> {
  const { rows } = await session.query(
    'SELECT number::float8 AS number, entry FROM koppelproef_journal WHERE world = $1 AND number > $2 ORDER BY number DESC LIMIT $3',
    [world, after, most],
  )
  return rows.toReversed().map(({ number, entry }) => entryOf(Number(number), entry as Kept, none, []))
}

/** One exchange with every byte of it; undefined when it is not there, or not any more. */
export async function findExchange(session: Session, world: string, number: number): Promise<JournalEntry | undefined> {
  const [row] = (
    await session.query('SELECT entry, request, answer FROM koppelproef_journal WHERE world = $1 AND number = $2', [
      world,
      number,
    ])
  ).rows
  if (row === undefined) return undefined
  const entry = row.entry as Kept
  const shared = entry.answer.parts.filter((part) => typeof part === 'string')
  const found =
    shared.length === 0
      ? []
      : (await session.query('SELECT hash, bytes FROM koppelproef_body WHERE hash = ANY($1)', [shared])).rows
  const bodies = new Map(found.map(({ hash, bytes }) => [String(hash), bytes as Uint8Array]))
  let from = 0
  const body = entry.answer.parts.map((part) => {
    if (typeof part === 'string') return bodies.get(part) ?? none
    from += part
    return (row.answer as Buffer).subarray(from - part, from)
  })
  return entryOf(number, entry, row.request as Uint8Array, body)
}

function entryOf(
  number: number,
  { request, answer: { parts: _, ...answer }, ...rest }: Kept,
  said: Uint8Array,
  body: readonly Uint8Array[],
): JournalEntry {
  return { ...rest, number, request: { ...request, body: said }, answer: { ...answer, body } }
}
