import type { Database, Session } from '../../simulator/team/database.ts'
import { checkSchema, refuseOther } from '../../simulator/team/schema.ts'
import { ToolError } from '../../src/tool-error.ts'
import type { Found } from '../explore/found.ts'
import { type Ending, type FarmPart, type FindRow, rowOf, storable, withoutCredentials } from './part.ts'

/** What one part tells of itself. Nothing here throws, and nothing but `end` takes time. */
export type Telling = {
  readonly story: (told: number) => void
  /** A find as it was told, and once more when it is small. */
  readonly find: (found: Found) => void
  /** What came of the stories that were found before. */
  readonly recalled: (told: number, failing: number) => void
  /** Tells the last of it. Resolves within some seconds, with what the database never heard. */
  readonly end: (how: Ending, reason?: string) => Promise<Untold>
}

/** Stories and finds that the database does not know of. */
export type Untold = { readonly stories: number; readonly finds: number }

export type TellingParts = {
  readonly database: Database
  readonly part: FarmPart
  readonly stopwatch: () => number
  /** The database does not hear it; told once, until it does again. */
  readonly onAway: (error: Error) => void
  /** All that was kept has been told. */
  readonly onBack: () => void
}

/** Milliseconds between two reports, also when there is nothing new: who says nothing is taken for dead. */
const every = 1_000
/** So long is waited after a report that was not heard. */
const patience = 3_000
/** So long the last report may take. */
const lastReport = 4_000

const joining = `
  SELECT e.id::float8 AS id FROM koppelproef_exploration e
  WHERE e.about = $1::jsonb AND e.heard > now() - interval '1 hour' AND NOT EXISTS (
    SELECT 1 FROM koppelproef_part p WHERE p.exploration = e.id AND p.part = $2
      AND (p.ended IN ('klaar', 'gestopt') OR (p.ended IS NULL AND p.heard > now() - interval '5 seconds')))
  ORDER BY e.id DESC LIMIT 1`

const reporting = `
  WITH here AS (
    UPDATE koppelproef_part SET heard = now(), told = $2, seconds = $3, corpus = $4, corpus_failing = $5, ended = $6, reason = $7
    WHERE id = $1 RETURNING exploration, part
  ), heard AS (
    UPDATE koppelproef_exploration e SET heard = now() FROM here WHERE e.id = here.exploration
  ), found AS (
    INSERT INTO koppelproef_find AS f
      (exploration, law, number, part, severity, klasse, shape, steps, pupils, small, sure, ours, what, story)
    SELECT here.exploration, r.law, r.number, here.part, r.severity, r.klasse, r.shape, r.steps, r.pupils, r.small, r.sure, r.ours,
      r.what, r.story
    FROM here, json_to_recordset($8::json) AS r (law text, number bigint, severity text, klasse text, shape text, steps integer,
      pupils integer, small boolean, sure boolean, ours boolean, what text, story text)
    ON CONFLICT (exploration, law, number) DO UPDATE SET
      (severity, shape, steps, pupils, small, sure, ours, what, story) = (excluded.severity, excluded.shape, excluded.steps,
        excluded.pupils, excluded.small, excluded.sure, excluded.ours, excluded.what, excluded.story)
      WHERE excluded.small OR NOT f.small
  )
  SELECT s.version AS schema, (SELECT count(*) FROM here) AS here FROM koppelproef_schema s`

/**
 * Tells a database how far a part is and what it finds: once a second, and at once what is found. A database that is away is tried
 * again; what it missed is kept and told then. Everything is told so that telling it twice is telling it once.
 */
export function tellFarm({ database, part, stopwatch, onAway, onBack }: TellingParts): Telling {
  const sut = withoutCredentials(part.sut)
  const started = stopwatch()
  const now = { told: 0, corpus: 0, failing: 0, ended: null as Ending | null, reason: null as string | null }
  /** By law and story: what is not told yet. */
  const untold = new Map<string, FindRow>()
  let heard = 0
  let isAway = false
  let refused = false
  let notBefore = 0
  let seconds = 0
  let id: number | undefined
  let isIn = false
  let going: Promise<void> | undefined

  const report = async (): Promise<void> => {
    const finds = [...untold.entries()]
    const { told, corpus, failing, ended, reason } = now
    if (id === undefined) await checkSchema(database)
    id ??= await nextId(database)
    if (!isIn) await join(database, id, part, sut)
    isIn = true
    const { rows } = await database.query(
      reporting,
      [id, told, seconds, corpus, failing, ended, reason, JSON.stringify(finds.map(([, row]) => row))],
      'koppelproef-report',
    )
    refuseOther(Number(rows[0]?.schema), database.name)
    // Cleared away as one that was not heard of for days: it is told anew.
    if (Number(rows[0]?.here) === 0) {
      ;[id, isIn] = [undefined, false]
      return
    }
    heard = told
    for (const [key, row] of finds) if (untold.get(key) === row) untold.delete(key)
  }
  const tryToReport = async (): Promise<void> => {
    if (now.ended === null) seconds = (stopwatch() - started) / 1000
    try {
      await report()
      if (isAway) onBack()
      isAway = false
    } catch (error) {
      notBefore = stopwatch() + patience
      refused = error instanceof ToolError && error.code !== 'E_STATE_AWAY'
      if (!isAway) onAway(error as Error)
      isAway = true
    }
  }
  const nudge = (): void => {
    if (refused || going !== undefined || stopwatch() < notBefore) return
    going = tryToReport().finally(() => {
      going = undefined
    })
  }
  const timer = setInterval(nudge, every)
  timer.unref()
  nudge()
  return {
    story: (told) => {
      now.told = told
    },
    recalled: (told, failing) => {
      ;[now.corpus, now.failing] = [told, failing]
    },
    find: (found) => {
      const row = rowOf(found, sut)
      untold.set(`${row.law} ${row.number}`, row)
      nudge()
    },
    end: async (how, reason) => {
      clearInterval(timer)
      seconds = (stopwatch() - started) / 1000
      const last = async () => {
        await going
        if (refused) return
        ;[now.ended, now.reason] = [how, reason === undefined ? null : storable(withoutCredentials(reason))]
        await tryToReport()
        // It was cleared away meanwhile, and is told anew.
        if (!isIn && !isAway) await tryToReport()
      }
      await within(lastReport, last())
      await within(lastReport, database.close())
      return { stories: now.told - heard, finds: untold.size }
    },
  }
}

const nextId = async (session: Session): Promise<number> =>
  Number((await session.query("SELECT nextval('koppelproef_part_id') AS id")).rows[0]?.id)

/** Into the exploration that others of its parts are in, or a new one. A part that ended well, or is busy there, makes it another one. */
const join = (
  database: Database,
  id: number,
  { team, seed, part, stories, milliseconds, laws }: FarmPart,
  sut: string,
): Promise<void> =>
  database.transaction(async (session) => {
    await session.query('SELECT pg_advisory_xact_lock(1263553096)')
    refuseOther(Number((await session.query('SELECT version FROM koppelproef_schema')).rows[0]?.version), database.name)
    if ((await session.query('SELECT 1 FROM koppelproef_part WHERE id = $1', [id])).rows.length > 0) return
    const about = JSON.stringify({
      team,
      sut: storable(sut),
      seed: storable(seed),
      of: part.of,
      stories,
      milliseconds,
      laws,
    })
    const open = (await session.query(joining, [about, part.n])).rows[0]?.id
    const exploration =
      open ??
      (
        await session.query('INSERT INTO koppelproef_exploration (about, team) VALUES ($1, $2) RETURNING id', [
          about,
          team ?? null,
        ])
      ).rows[0]?.id
    const mine = stories === undefined ? null : Math.max(0, Math.ceil((stories - part.n + 1) / part.of))
    await session.query('INSERT INTO koppelproef_part (id, exploration, part, planned) VALUES ($1, $2, $3, $4)', [
      id,
      exploration,
      part.n,
      mine,
    ])
  })

/** Done, or not done in that time. */
const within = (milliseconds: number, work: Promise<void>): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    work
      .catch(() => undefined)
      .finally(() => {
        clearTimeout(timer)
        resolve()
      })
  })
