import type { Head, Seen } from './ground.ts'
import { createMirror, type Mirror } from './mirror.ts'
import { createTeamJournal, type TeamJournal } from './team-journal.ts'

/** A world as this process has it: true at `head`, or of before, and then the database says so. */
export type Copy = {
  readonly name: string
  readonly mirror: Mirror
  readonly journal: TeamJournal
  /** Undefined: nothing is known. */
  readonly head: () => Head | undefined
  /** Whether the world in memory is another than the rows say: it is made anew before it is used. */
  isStale: boolean
  /** Up to which exchange those who listen were told. */
  heardUpTo: number
  /** How many are working on it or wait for it: it stays as long as there are any. */
  users: number
  /** Milliseconds, of the last turn. */
  usedAt: number
  readonly takeIn: (seen: Seen) => void
  readonly moveTo: (head: Head) => void
  /** Nothing of it can be trusted any more: also not what was asked before this and is answered later. */
  readonly forget: () => void
  /** How often it was forgotten. */
  readonly forgotten: () => number
  /** One turn at a time, in the order in which they asked. */
  readonly alone: <Value>(deed: () => Promise<Value>) => Promise<Value>
}

export function createCopy(name: string): Copy {
  const mirror = createMirror()
  let head: Head | undefined
  let forgotten = 0
  let last: Promise<unknown> = Promise.resolve()
  const copy: Copy = {
    name,
    mirror,
    journal: createTeamJournal(),
    isStale: true,
    heardUpTo: 0,
    users: 0,
    usedAt: 0,
    head: () => head,
    takeIn: (seen) => {
      if (seen.whole && mirror.size() > 0) {
        mirror.clear()
        copy.isStale = true
      }
      if (seen.rows.length > 0) {
        mirror.take(seen.rows)
        copy.isStale = true
      }
      head = seen.head
    },
    moveTo: (next) => {
      head = next
    },
    forgotten: () => forgotten,
    forget: () => {
      forgotten++
      mirror.clear()
      head = undefined
      copy.isStale = true
    },
    alone: (deed) => {
      const mine = last.then(deed, deed)
      last = mine.catch(() => {})
      return mine
    },
  }
  return copy
}
