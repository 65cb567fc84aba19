import type { FaultCode, OperationName } from '../../src/uwlr/names.ts'
import { lengthOf, type WireAnswer, type WireRequest } from '../wire/http.ts'

/** Why an exchange went as it did, in words for the developer at the other side. */
export type Judgement = {
  /** Name of the check that decided, or `answered`. */
  readonly decided: string
  /** One of: gegevens, geenwijzigingen, geengegevens, bevestiging, fault, description, refused. */
  readonly outcome: string
  readonly faultcode?: FaultCode | string
  readonly operation?: OperationName
  /** Id of the school, `99QQ00`. */
  readonly school?: string
  readonly koppeling?: string
  /** Which team did it, of what was done by the control API where each team has a token of its own. */
  readonly team?: string
  /** Sentences: what was looked at and what it was compared with. No keys, no names of people. */
  readonly why: readonly string[]
  /** What strict mode would have refused; empty when nothing. */
  readonly strictWouldRefuse: readonly string[]
  /** For a request that cannot be placed: what was near, and an example that works. */
  readonly nearest?: string
  readonly example?: string
}

/** One exchange. Bodies are kept as they were, shared with the answers that went out, not copied. */
export type JournalEntry = Judgement & {
  /** Counts up from 1 in each world. */
  readonly number: number
  /** World time, milliseconds. */
  readonly at: number
  readonly request: {
    readonly method: string
    readonly url: string
    readonly headers: Readonly<Record<string, string | undefined>>
    readonly body: Uint8Array
  }
  readonly answer: {
    readonly status: number
    readonly headers: Readonly<Record<string, string>>
    readonly body: readonly Uint8Array[]
  }
}

export type Journal = {
  readonly add: (at: number, request: WireRequest, answer: WireAnswer, judgement: Judgement) => JournalEntry
  /** Oldest first. */
  readonly entries: () => readonly JournalEntry[]
  /** How many are remembered. */
  readonly size: () => number
  /** Entries in which every word of the query occurs: in operation, school, outcome, fault, check, url or reasons. */
  readonly search: (query: string) => readonly JournalEntry[]
  /** Gives what puts everything back, as long as nothing was added. */
  readonly clear: () => () => void
  /** Hears of every exchange from now on, before its answer goes out. Gives what ends that. */
  readonly listen: (heard: (entry: JournalEntry) => void) => () => void
  /** Bytes that the kept entries hold for themselves (shared answer parts count once). */
  readonly bytes: () => number
}

/** A journal that forgets the oldest exchanges once its own bytes pass `limit` (default 8 MiB). */
export function createJournal(limit = 8 * 1024 * 1024): Journal {
  let entries: JournalEntry[] = []
  let costs: number[] = []
  let count = 0
  let bytes = 0
  const listeners = new Set<(entry: JournalEntry) => void>()
  let shared = new Map<Uint8Array, number>()
  const overhead = 600
  const weigh = (parts: readonly Uint8Array[], sign: 1 | -1): number => {
    let sum = 0
    for (const part of parts) {
      if (part.byteLength < 4096) {
        sum += part.byteLength
        continue
      }
      const uses = (shared.get(part) ?? 0) + sign
      if (uses > 0) shared.set(part, uses)
      else shared.delete(part)
      if ((sign === 1 && uses === 1) || (sign === -1 && uses === 0)) sum += part.byteLength
    }
    return sum
  }
  const forgetOldest = () => {
    const [entry, cost] = [entries.shift(), costs.shift()]
    if (entry !== undefined && cost !== undefined) bytes -= weigh(entry.answer.body, -1) + cost
  }
  return {
    add: (at, { method, url, headers, body }, answer, judgement) => {
      const entry: JournalEntry = {
        ...judgement,
        number: ++count,
        at,
        request: { method, url, headers, body },
        answer: { status: answer.status, headers: answer.headers, body: answer.body },
      }
      entries.push(entry)
      const cost = overhead + body.byteLength + textCostOf(entry)
      costs.push(cost)
      bytes += weigh(answer.body, 1) + cost
      while (bytes > limit && entries.length > 1) forgetOldest()
      for (const heard of [...listeners]) heard(entry)
      return entry
    },
    entries: () => [...entries],
    size: () => entries.length,
    search: (query) => entries.filter(entryMatches(query)),
    clear: () => {
      const before = { entries, costs, bytes, shared }
      ;[entries, costs, bytes, shared] = [[], [], 0, new Map()]
      return () => {
        ;({ entries, costs, bytes, shared } = before)
      }
    },
    listen: (heard) => {
      listeners.add(heard)
      return () => void listeners.delete(heard)
    },
    bytes: () => bytes,
  }
}

/** What the text of an entry holds on to: headers and reasons can be longer than the message. */
function textCostOf({ request, answer, why, strictWouldRefuse }: JournalEntry): number {
  let cost = request.url.length
  for (const text of why) cost += text.length
  for (const text of strictWouldRefuse) cost += text.length
  for (const name in request.headers) cost += name.length + (request.headers[name]?.length ?? 0)
  for (const name in answer.headers) cost += name.length + (answer.headers[name]?.length ?? 0)
  return cost
}

/** Whether every word of a query occurs in an entry. */
export function entryMatches(query: string): (entry: JournalEntry) => boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return (entry) => {
    const text = searchTextOf(entry)
    return words.every((word) => text.includes(word))
  }
}

const searchTextOf = (entry: JournalEntry): string =>
  [
    entry.operation,
    entry.school,
    entry.outcome,
    entry.faultcode,
    entry.decided,
    entry.request.url,
    ...entry.why,
    ...entry.strictWouldRefuse,
    entry.nearest,
  ]
    .join(' ')
    .toLowerCase()

/** The whole answer body of an entry as text. */
export const answerTextOf = (entry: JournalEntry): string =>
  Buffer.concat(entry.answer.body, lengthOf(entry.answer.body)).toString()
