import type { Session } from './database.ts'
import type { PutRow, StoredRow } from './mirror.ts'
import { refuseOther, schemaVersion } from './schema.ts'

/** What a world is in the database at one moment. */
export type Head = {
  /** Rises with every change of the world, never given twice; 0: there is none. */
  readonly version: number
  /** The latest moment at which anybody worked in it, milliseconds: time in a world never goes back. */
  readonly moment: number
  /** Number of the last exchange, and of the last one that was cleared away. */
  readonly journal: number
  readonly cleared: number
}

/** The head, and what was changed since the version that was known. `whole`: these rows are all there are. */
export type Seen = { readonly head: Head; readonly rows: readonly StoredRow[]; readonly whole: boolean }

export const noHead: Head = { version: 0, moment: 0, journal: 0, cleared: 0 }

const seeing = `
  SELECT s.version AS schema, w.version::float8 AS version, w.moment, w.journal::float8 AS journal,
    w.cleared::float8 AS cleared, $2::bigint < w.floor AS whole,
    CASE WHEN w.version <> $2::bigint THEN (
      SELECT json_agg(json_build_array(r.collection, r.id, r.turn, r.value IS NULL, r.value) ORDER BY r.turn)
      FROM koppelproef_record r
      WHERE r.world = w.name AND r.version > CASE WHEN $2::bigint < w.floor THEN 0 ELSE $2::bigint END
    ) END AS rows
  FROM koppelproef_schema s LEFT JOIN koppelproef_world w ON w.name = $1`

/** One question: how it is now, and what changed since a version (0: since ever). */
export async function see(session: Session, world: string, known: number): Promise<Seen> {
  const [row] = (await session.query(seeing, [world, known], 'koppelproef-see')).rows
  refuseOther(Number(row?.schema), world)
  if (row === undefined || row.version === null) return { head: noHead, rows: [], whole: true }
  const rows = (row.rows ?? []) as readonly (readonly [string, string, number, boolean, unknown])[]
  return {
    head: headOf(row),
    whole: row.whole === true || known === 0,
    rows: rows.map(([collection, id, turn, gone, value]) => ({ collection, id, turn, gone, value })),
  }
}

const headOf = (row: Readonly<Record<string, unknown>>): Head => ({
  version: Number(row.version),
  moment: Number(row.moment),
  journal: Number(row.journal),
  cleared: Number(row.cleared),
})

/** An exchange as it is kept. `entry` without its number: the database gives that out. */
export type NotedExchange = { readonly entry: object; readonly request: Uint8Array; readonly answer: Uint8Array }

/** What one turn did to one world. */
export type Addition = {
  readonly world: string
  /** The version that the turn saw; when it is another by now nothing is done. */
  readonly expected: number
  /** The moment of the turn. `later`: it must be later than all before it, not only as late. */
  readonly moment: number
  readonly later: boolean
  readonly puts: readonly PutRow[]
  /** Whether the world has rows afterwards. */
  readonly isThere: boolean
  readonly exchanges: readonly NotedExchange[]
  /** The journal of before goes. */
  readonly clears: boolean
}

const adding = `
  WITH head AS (
    UPDATE koppelproef_world SET
      version = CASE WHEN $3 THEN nextval('koppelproef_version') ELSE version END,
      is_there = CASE WHEN $3 THEN $6 ELSE is_there END,
      moment = $4, journal = journal + cardinality($8::json[]),
      cleared = CASE WHEN $11 THEN journal ELSE cleared END, used = now()
    WHERE name = $1 AND version = $2 AND (moment < $4 OR (moment = $4 AND NOT $5))
      AND (SELECT version FROM koppelproef_schema) = ${schemaVersion}
    RETURNING version, journal, cleared, moment
  ), put AS (
    INSERT INTO koppelproef_record (world, collection, id, turn, version, value)
    SELECT $1, p->>0, p->>1, (p->>2)::bigint, head.version, p->3 FROM head, json_array_elements($7::json) p
    ON CONFLICT (world, collection, id) DO UPDATE SET
      turn = CASE WHEN excluded.turn = 0 THEN koppelproef_record.turn ELSE excluded.turn END,
      version = excluded.version, value = excluded.value
  ), noted AS (
    INSERT INTO koppelproef_journal (world, number, entry, request, answer)
    SELECT $1, head.journal - cardinality($8::json[]) + e.place, e.entry, e.request, e.answer
    FROM head, unnest($8::json[], $9::bytea[], $10::bytea[]) WITH ORDINALITY AS e(entry, request, answer, place)
  )
  SELECT version::float8 AS version, journal::float8 AS journal, cleared::float8 AS cleared, moment FROM head`

/**
 * Adds a turn, whole or not at all, and only when the world still is as the turn saw it; gives how it stands then. Undefined
 * when somebody else was first. A world that was never there is made by its first change.
 */
export async function add(session: Session, addition: Addition): Promise<Head | undefined> {
  const { world, expected, moment, later, puts, isThere, exchanges, clears } = addition
  if (expected === 0)
    await session.query('INSERT INTO koppelproef_world (name) VALUES ($1) ON CONFLICT DO NOTHING', [world])
  const rows = JSON.stringify(
    puts.map(({ collection, id, turn, value }) =>
      value === undefined ? [collection, id, turn] : [collection, id, turn, value],
    ),
  )
  const [row] = (
    await session.query(
      adding,
      [
        world,
        expected,
        puts.length > 0,
        moment,
        later,
        isThere,
        rows,
        exchanges.map(({ entry }) => JSON.stringify(entry)),
        exchanges.map(({ request }) => request),
        exchanges.map(({ answer }) => answer),
        clears,
      ],
      'koppelproef-add',
    )
  ).rows
  return row && headOf(row)
}

/** Holds a world for the rest of a transaction: who comes later waits. */
export async function hold(session: Session, world: string): Promise<void> {
  await session.query('SELECT 1 FROM koppelproef_world WHERE name = $1 FOR UPDATE', [world])
}

/** The worlds that are there, in order of name. */
export async function worldNames(session: Session): Promise<readonly string[]> {
  const { rows } = await session.query(
    `SELECT name FROM koppelproef_world WHERE is_there AND name NOT LIKE '% %' ORDER BY name COLLATE "C"`,
  )
  return rows.map(({ name }) => String(name))
}

/** How many worlds a team has. Of two that are made at one moment at two processes neither counts the other. */
export async function countWorldsOf(session: Session, team: string): Promise<number> {
  const { rows } = await session.query(
    `SELECT count(*)::int AS count FROM koppelproef_record r JOIN koppelproef_world w ON w.name = r.world
     WHERE r.collection = 'wereld' AND r.id = 'team' AND r.value #>> '{}' = $1 AND w.is_there`,
    [team],
  )
  return Number(rows[0]?.count)
}

/** Milliseconds that the clock of the database is ahead of this machine's. */
export async function clockAhead(session: Session, now: () => number): Promise<number> {
  const before = now()
  const { rows } = await session.query('SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now')
  return Math.round(Number(rows[0]?.now) - (before + now()) / 2)
}
