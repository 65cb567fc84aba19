import { defaultWorld } from '../simulator.ts'
import type { Copy } from './copy.ts'
import type { Database, Session } from './database.ts'
import { listExchanges } from './exchanges.ts'

export type UpkeepOptions = {
  /** Days that an exchange is kept. Default 14. */
  readonly journalDays?: number
  /** Bytes of exchanges that one world keeps. Default 64 MiB. */
  readonly journalBytes?: number
  /** Days after its last use that a world is kept; the default world always is. Default 90. */
  readonly worldDays?: number
  /** What is cleared away beside the worlds, by the same process, after them. Default: nothing. */
  readonly also?: (session: Session) => Promise<void>
  /** Milliseconds between two rounds. Default a minute. */
  readonly every?: number
}

export type UpkeepParts = UpkeepOptions & {
  readonly database: Database
  readonly copies: ReadonlyMap<string, Copy>
  readonly now: () => number
  /** Lets go a copy that nobody used for a while. */
  readonly letGo: (copy: Copy) => void
  readonly check: () => Promise<void>
}

/** Milliseconds between two looks for those who watch a journal. */
const watching = 200
/** A copy that nobody used for so long goes; the world stays. */
const idle = 15 * 60_000

/** What is done beside the answers: telling who watches, and clearing away what is old. Failing is well: it comes round again. */
export function startUpkeep(parts: UpkeepParts): { readonly stop: () => void } {
  const { database, copies, now, letGo, check, every = 60_000 } = parts
  let looking = false
  const look = async () => {
    if (looking) return
    looking = true
    try {
      for (const copy of copies.values()) if (copy.journal.isHeard()) await tellNews(database, copy)
    } catch {
      // Away: the next look tells what there is by then.
    } finally {
      looking = false
    }
  }
  const round = async () => {
    for (const copy of copies.values())
      if (copy.name !== defaultWorld && copy.users === 0 && copy.usedAt < now() - idle && !copy.journal.isHeard())
        letGo(copy)
    await check().catch(() => {})
    await clearAway(database, parts).catch(() => {})
  }
  const timers = [setInterval(look, watching), setInterval(round, every)]
  for (const timer of timers) timer.unref()
  return {
    stop: () => {
      for (const timer of timers) clearInterval(timer)
    },
  }
}

async function tellNews(database: Database, copy: Copy): Promise<void> {
  const news = await listExchanges(database.lightly, copy.name, copy.heardUpTo)
  const last = news.at(-1)
  if (last === undefined) return
  copy.heardUpTo = last.number
  copy.journal.tell(news)
}

/** One process at a time, the others leave it. */
export async function clearAway(
  database: Database,
  { journalDays = 14, journalBytes = 64 * 1024 * 1024, worldDays = 90, also }: UpkeepOptions,
): Promise<void> {
  await database.transaction(async (session) => {
    const { rows } = await session.query('SELECT pg_try_advisory_xact_lock(1263553095) AS mine')
    if (rows[0]?.mine !== true) return
    const days = "now() - $1::float8 * interval '1 day'"
    await session.query(`DELETE FROM koppelproef_journal WHERE at < ${days}`, [journalDays])
    await session.query(
      `DELETE FROM koppelproef_journal j USING (
         SELECT world, number, sum(600 + length(request) + length(answer)) OVER (PARTITION BY world ORDER BY number DESC) AS bytes
         FROM koppelproef_journal) old
       WHERE j.world = old.world AND j.number = old.number AND old.bytes > $1`,
      [journalBytes],
    )
    await session.query(
      `UPDATE koppelproef_world SET is_there = false, version = nextval('koppelproef_version')
       WHERE is_there AND name <> '${defaultWorld}' AND used < ${days}`,
      [worldDays],
    )
    await session.query('UPDATE koppelproef_world SET floor = version WHERE NOT is_there AND floor < version')
    // What was cleared, dropped or removed long ago is no longer told to those who saw it: they read all of the world anew.
    await session.query(
      'DELETE FROM koppelproef_journal j USING koppelproef_world w WHERE j.world = w.name AND (j.number <= w.cleared OR NOT w.is_there)',
    )
    // Up to the floor only: of a world that was dropped after that was set, who knew it must still hear what went.
    await session.query(
      'DELETE FROM koppelproef_record r USING koppelproef_world w WHERE r.world = w.name AND NOT w.is_there AND r.version <= w.floor',
    )
    await session.query("DELETE FROM koppelproef_world WHERE NOT is_there AND used < now() - interval '1 hour'")
    await session.query(
      `WITH gone AS (
         DELETE FROM koppelproef_record r USING koppelproef_world w
         WHERE r.world = w.name AND r.value IS NULL AND w.used < now() - interval '1 hour' RETURNING r.world, r.version)
       UPDATE koppelproef_world w SET floor = greatest(w.floor, g.version)
       FROM (SELECT world, max(version) AS version FROM gone GROUP BY world) g WHERE w.name = g.world`,
    )
    await session.query(
      `UPDATE koppelproef_world w SET cleared = k.first - 1
       FROM (SELECT world, min(number) AS first FROM koppelproef_journal GROUP BY world) k
       WHERE k.world = w.name AND w.cleared < k.first - 1`,
    )
    await session.query(
      `DELETE FROM koppelproef_body b WHERE seen < now() - interval '1 hour' AND NOT EXISTS (
         SELECT 1 FROM koppelproef_journal j, json_array_elements(j.entry->'answer'->'parts') p
         WHERE json_typeof(p) = 'string' AND p#>>'{}' = b.hash)`,
    )
    await also?.(session)
  })
}
