import { lengthOf } from '../wire/http.ts'
import type { Journal, JournalEntry } from '../world/journal.ts'
import { entryMatches } from '../world/journal.ts'

/** The journal of a world that many processes write: what a turn adds counts when the database has it. */
export type TeamJournal = Journal & {
  /** What this turn added and whether it cleared what was there; a turn that is told again begins anew. */
  readonly endTurn: () => { readonly entries: readonly JournalEntry[]; readonly clears: boolean }
  /** What may be looked at from now on: exchanges that were read from the database, and how many there are. */
  readonly show: (entries: readonly JournalEntry[], size: number) => void
  /** Tells who listens of exchanges of any process. */
  readonly tell: (entries: readonly JournalEntry[]) => void
  readonly isHeard: () => boolean
}

export function createTeamJournal(): TeamJournal {
  let added: JournalEntry[] = []
  let clears = false
  let shown: readonly JournalEntry[] = []
  let size = 0
  const listeners = new Set<(entry: JournalEntry) => void>()
  return {
    add: (at, { method, url, headers, body }, answer, judgement) => {
      const entry: JournalEntry = {
        ...judgement,
        number: 0,
        at,
        request: { method, url, headers, body },
        answer: { status: answer.status, headers: answer.headers, body: answer.body },
      }
      added.push(entry)
      return entry
    },
    entries: () => (clears ? [] : shown),
    size: () => (clears ? 0 : size),
    search: (query) => (clears ? [] : shown.filter(entryMatches(query))),
    clear: () => {
      const before = { clears, added }
      ;[clears, added] = [true, []]
      return () => {
        ;({ clears, added } = before)
      }
    },
    listen: (heard) => {
      listeners.add(heard)
      return () => void listeners.delete(heard)
    },
    bytes: () => shown.reduce((sum, { answer, request }) => sum + request.body.byteLength + lengthOf(answer.body), 0),
    endTurn: () => {
      const turn = { entries: added, clears }
      ;[clears, added] = [false, []]
      return turn
    },
    show: (entries, count) => {
      ;[shown, size] = [entries, count]
    },
    tell: (entries) => {
      for (const entry of entries) for (const heard of [...listeners]) heard(entry)
    },
    isHeard: () => listeners.size > 0,
  }
}
