import { ToolError } from '../../src/tool-error.ts'
import { itemAt } from '../../src/within.ts'
import type { JournalEntry } from '../world/journal.ts'
import type { Copy } from './copy.ts'
import type { Database, Session } from './database.ts'
import { noted } from './exchanges.ts'
import { type Addition, add, type Head, hold, see } from './ground.ts'
import type { Staging } from './staging.ts'

export type TurnParts = {
  readonly database: Database
  readonly staging: Staging
  /** Milliseconds, by the clock of the database. */
  readonly now: () => number
  /** Makes the world of a copy anew of its rows. */
  readonly reload: (copy: Copy) => void
  /** Lays down the large parts of answers, before the exchanges that point at them. */
  readonly putBodies: (entries: readonly JournalEntry[]) => Promise<void>
}

export type TurnOptions = {
  /** Looks at the database first, and marks its moment: for who must see all that was confirmed, whatever is done then. */
  readonly looksFirst: boolean
  /** Reads what the deed wants of the database beside the rows. */
  readonly prepare?: () => Promise<void>
}

/** What a turn gave, and its exchanges with the numbers they got, by world. */
export type Turned<Value> = { readonly value: Value; readonly exchanges: ReadonlyMap<string, readonly JournalEntry[]> }

/** So often somebody else may be first; after that the world is held. */
const lossesAtMost = 3
const triesAtMost = 12

/**
 * Runs deeds on copies of worlds. A deed is synchronous and a function of the copy, the request and the moment: it runs
 * on the copy as it is, and what it would write, or that there is nothing to write, counts only when the database says
 * that the copy still is how the world is. Else the copy takes in what was changed and the deed runs again.
 * @throws ToolError E_STATE_AWAY
 */
export function createTurns({ database, staging, now, reload, putBodies }: TurnParts) {
  let moment: number | undefined

  const lookAt = async (session: Session, copies: readonly Copy[]) => {
    for (const copy of copies) {
      const before = copy.forgotten()
      const seen = await see(session, copy.name, copy.head()?.version ?? 0)
      // What changed since a version is nothing to who has forgotten that version.
      if (copy.forgotten() === before) copy.takeIn(seen)
    }
  }

  /** Undefined: somebody else was first. */
  const once = async <Value>(
    session: Session | undefined,
    copies: readonly Copy[],
    deed: () => Value,
    isLate: boolean,
    marks: boolean,
  ): Promise<Turned<Value> | undefined> => {
    // Forgotten between the look and now: an answer out of nothing would be one that the database never sees.
    const heads = new Map(
      copies.flatMap((copy) => {
        const head = copy.head()
        return head === undefined ? [] : [[copy, head] as const]
      }),
    )
    if (copies.some((copy) => !heads.has(copy))) return undefined
    const lives = new Map(copies.map((copy) => [copy, copy.forgotten()]))
    const last = Math.max(...[...heads.values()].map((head) => head.moment))
    moment = Math.max(now(), isLate ? last + 1 : last)
    const mine = moment
    let done: ReturnType<typeof staging.during<Value>>
    try {
      done = staging.during(new Set(copies.map(({ name }) => name)), () => {
        for (const copy of copies) {
          if (!copy.isStale) continue
          reload(copy)
          copy.isStale = false
        }
        return deed()
      })
    } catch (error) {
      // Whatever was done in memory by then is undone by making it anew.
      for (const copy of copies) {
        copy.isStale = true
        copy.journal.endTurn()
      }
      throw error
    } finally {
      moment = undefined
    }
    const { value, staged } = done
    const additions: { readonly copy: Copy; readonly addition: Addition; readonly entries: readonly JournalEntry[] }[] =
      []
    for (const [copy, { version }] of heads) {
      const { entries, clears: isCleared } = copy.journal.endTurn()
      const { writes, fresh } = staged.get(copy.name) ?? { writes: [], fresh: false }
      // A world that begins anew knows nothing of what was asked of the one before it.
      const clears = isCleared || fresh
      const puts = copy.mirror.putsOf(writes, fresh)
      if (puts.length === 0 && (version === 0 || (entries.length === 0 && !clears && !marks))) continue
      const isThere = puts.length === 0 || copy.mirror.sizeAfter(puts) > 0
      additions.push({
        copy,
        entries,
        addition: {
          world: copy.name,
          expected: version,
          moment: mine,
          later: marks && puts.length > 0,
          puts,
          isThere,
          exchanges: entries.map(noted),
          clears,
        },
      })
    }
    const added = await addAll(
      session,
      additions.map(({ addition, entries }) => ({ addition, entries })),
    )
    if (added === undefined) {
      for (const copy of copies) if (staged.has(copy.name)) copy.isStale = true
      return undefined
    }
    const exchanges = new Map<string, readonly JournalEntry[]>()
    for (const [index, { copy, addition, entries }] of additions.entries()) {
      const head = itemAt(added, index)
      // It is as the database says, but a copy that was forgotten meanwhile has only these rows: it is read anew.
      if (copy.forgotten() === lives.get(copy)) {
        copy.mirror.put(addition.puts)
        copy.moveTo(head)
      }
      exchanges.set(
        copy.name,
        entries.map((entry, place) => ({ ...entry, number: head.journal - entries.length + place + 1 })),
      )
    }
    return { value, exchanges }
  }

  const addAll = async (
    session: Session | undefined,
    all: readonly { readonly addition: Addition; readonly entries: readonly JournalEntry[] }[],
  ): Promise<readonly Head[] | undefined> => {
    for (const { entries } of all) if (entries.length > 0) await putBodies(entries)
    const [first] = all
    if (first === undefined) return []
    if (session === undefined && all.length === 1) {
      // A turn that changes nothing may wait for the disk of the database later.
      const head = await add(first.addition.puts.length > 0 ? database : database.lightly, first.addition)
      return head && [head]
    }
    const addEach = async (within: Session) => {
      const heads: Head[] = []
      for (const { addition } of all) {
        const head = await add(within, addition)
        if (head === undefined) throw new SomebodyElse()
        heads.push(head)
      }
      return heads
    }
    if (session !== undefined) return addEach(session)
    return database.transaction(addEach).catch((error) => {
      if (error instanceof SomebodyElse) return undefined
      throw error
    })
  }

  const held = async <Value>(copies: readonly Copy[], deed: () => Value, { prepare }: TurnOptions) => {
    let confirm: Turned<Value> | undefined
    try {
      await database.transaction(async (session) => {
        for (const { name } of copies) await hold(session, name)
        await lookAt(session, copies)
        await prepare?.()
        confirm = await once(session, copies, deed, true, true)
      })
    } catch (error) {
      for (const copy of copies) copy.forget()
      if (error instanceof SomebodyElse) return undefined
      throw error
    }
    return confirm
  }

  const counted = <Value>(turned: Turned<Value>): Turned<Value> => {
    database.tally.turns++
    return turned
  }

  return {
    /** The moment of the turn that is running; undefined outside one. */
    moment: () => moment,
    /**
     * Worlds in order of name, none twice; each must be held by nobody else here. Throws what the deed throws, and E_STATE_AWAY: then
     * nothing was confirmed.
     */
    run: async <Value>(copies: readonly Copy[], deed: () => Value, options: TurnOptions): Promise<Turned<Value>> => {
      try {
        for (let tries = 1; tries <= triesAtMost; tries++) {
          if (tries > lossesAtMost) {
            database.tally.held++
            const turned = await held(copies, deed, options)
            if (turned !== undefined) return counted(turned)
            database.tally.conflicts++
            continue
          }
          // That a world is not there is written by nobody, so nobody would notice that it is there by now.
          const unknown = copies.filter(({ head, mirror }) => head() === undefined || mirror.size() === 0)
          await lookAt(database, tries > 1 || options.looksFirst ? copies : unknown)
          await options.prepare?.()
          const turned = await once(
            undefined,
            copies,
            deed,
            tries > 1 && options.looksFirst,
            options.looksFirst && copies.length === 1,
          )
          if (turned !== undefined) return counted(turned)
          database.tally.conflicts++
        }
      } catch (error) {
        // It may or may not have been done: what is known of these worlds is asked again.
        if (error instanceof ToolError && error.code.startsWith('E_STATE_')) for (const copy of copies) copy.forget()
        throw error
      }
      throw new ToolError('E_STATE_AWAY', database.name, 'others kept changing the same world')
    },
  }
}

class SomebodyElse extends Error {}
