import { ToolError } from '../../src/tool-error.ts'
import type { Database, Session } from './database.ts'

/**
 * What each version of the tables adds to the one before it. Add a step, never change one: databases stand at any of them.
 * `record` holds the rows of worlds as a folder does, each with the version of the world that wrote it last, so that
 * what changed since a version is one question. `value` NULL: it was removed. `turn`: the order in which ids were first set.
 * A version is never given twice, not even for a world that was dropped and made again.
 */
export const steps: readonly string[] = [
  `
  CREATE SEQUENCE koppelproef_version;
  CREATE TABLE koppelproef_world (
    name text PRIMARY KEY, version bigint NOT NULL DEFAULT 0, floor bigint NOT NULL DEFAULT 0,
    is_there boolean NOT NULL DEFAULT false, moment double precision NOT NULL DEFAULT 0,
    journal bigint NOT NULL DEFAULT 0, cleared bigint NOT NULL DEFAULT 0, used timestamptz NOT NULL DEFAULT now()
  ) WITH (fillfactor = 50);
  CREATE TABLE koppelproef_record (
    world text NOT NULL, collection text NOT NULL, id text NOT NULL, turn bigint NOT NULL, version bigint NOT NULL,
    value json, PRIMARY KEY (world, collection, id)
  );
  CREATE INDEX koppelproef_record_version ON koppelproef_record (world, version);
  CREATE TABLE koppelproef_journal (
    world text NOT NULL, number bigint NOT NULL, at timestamptz NOT NULL DEFAULT now(), entry json NOT NULL,
    request bytea NOT NULL, answer bytea NOT NULL, PRIMARY KEY (world, number)
  );
  CREATE INDEX koppelproef_journal_at ON koppelproef_journal (at);
  CREATE TABLE koppelproef_body (hash text PRIMARY KEY, bytes bytea NOT NULL, seen timestamptz NOT NULL DEFAULT now());
  `,
  // The worlds of a team; a process that does not know of teams would not load a world that has one.
  `
  CREATE INDEX koppelproef_record_team ON koppelproef_record ((value #>> '{}'))
    WHERE collection = 'wereld' AND id = 'team';
  `,
  // What explorations on many machines tell of themselves. `part`: one process of one; who takes the place of a killed one has a row of its own.
  `
  CREATE TABLE koppelproef_exploration (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, about jsonb NOT NULL, team text,
    begun timestamptz NOT NULL DEFAULT now(), heard timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX koppelproef_exploration_heard ON koppelproef_exploration (heard);
  CREATE SEQUENCE koppelproef_part_id;
  CREATE TABLE koppelproef_part (
    id bigint PRIMARY KEY, exploration bigint NOT NULL REFERENCES koppelproef_exploration ON DELETE CASCADE,
    part integer NOT NULL, planned integer, begun timestamptz NOT NULL DEFAULT now(), heard timestamptz NOT NULL DEFAULT now(),
    told integer NOT NULL DEFAULT 0, seconds double precision NOT NULL DEFAULT 0, corpus integer NOT NULL DEFAULT 0,
    corpus_failing integer NOT NULL DEFAULT 0, ended text, reason text
  ) WITH (fillfactor = 50);
  CREATE INDEX koppelproef_part_exploration ON koppelproef_part (exploration);
  CREATE TABLE koppelproef_find (
    exploration bigint NOT NULL REFERENCES koppelproef_exploration ON DELETE CASCADE, law text NOT NULL, number bigint NOT NULL,
    part integer NOT NULL, at timestamptz NOT NULL DEFAULT now(), severity text NOT NULL, klasse text NOT NULL,
    shape text NOT NULL, steps integer NOT NULL, pupils integer NOT NULL, small boolean NOT NULL, sure boolean NOT NULL,
    ours boolean NOT NULL, what text NOT NULL, story text NOT NULL, PRIMARY KEY (exploration, law, number)
  );
  `,
]

/** The version of the tables that this program reads and writes. */
export const schemaVersion = steps.length

/**
 * Brings the tables to a version, each step whole or not at all; two at a time wait for each other. `from`: the version
 * that stood there, 0 for none.
 * @throws ToolError E_STATE_NEWER
 */
export const migrate = (
  database: Database,
  all: readonly string[] = steps,
): Promise<{ readonly from: number; readonly to: number }> =>
  database.transaction(async (session) => {
    await session.query('SELECT pg_advisory_xact_lock(1263553094)')
    await session.query('CREATE TABLE IF NOT EXISTS koppelproef_schema (version integer NOT NULL)')
    const known = await versionOf(session)
    const from = known ?? 0
    if (from > all.length) throw new ToolError('E_STATE_NEWER', database.name)
    for (const step of all.slice(from)) await session.query(step)
    await session.query(
      known === undefined ? 'INSERT INTO koppelproef_schema VALUES ($1)' : 'UPDATE koppelproef_schema SET version = $1',
      [all.length],
    )
    return { from, to: all.length }
  })

/** Makes the tables in a database that has none. Throws E_STATE_NEWER or E_STATE_MIGRATE when it has others than ours. */
export async function checkSchema(database: Database): Promise<void> {
  const { rows } = await database.query("SELECT to_regclass('koppelproef_schema') IS NOT NULL AS there")
  const version = rows[0]?.there === true ? await versionOf(database) : undefined
  if (version === undefined) await migrate(database)
  else refuseOther(version, database.name)
}

/** @throws ToolError E_STATE_NEWER or E_STATE_MIGRATE */
export function refuseOther(version: number, name: string): void {
  if (version > schemaVersion) throw new ToolError('E_STATE_NEWER', name)
  if (version < schemaVersion) throw new ToolError('E_STATE_MIGRATE', name)
}

async function versionOf(session: Session): Promise<number | undefined> {
  const { rows } = await session.query('SELECT version FROM koppelproef_schema')
  return rows[0]?.version as number | undefined
}
