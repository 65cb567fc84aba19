import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Person } from '../../src/link/people.ts'

/** As much of DuckDB as is asked of it. */
type Connection = {
  readonly run: (sql: string) => Promise<unknown>
  readonly runAndReadAll: (sql: string) => Promise<{ readonly getRows: () => readonly (readonly unknown[])[] }>
  readonly closeSync: () => void
}
type Api = {
  readonly DuckDBInstance: { readonly create: () => Promise<{ readonly connect: () => Promise<Connection> }> }
}

// This file stands beside its package.json, or runs as dist/compiled/bench/recall/duckdb.js.
const folder = ['.', '../../../../bench/recall']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(join(path, 'package.json')))!

/** Installs the engine where it is not there yet: seventy megabytes that nothing else here needs. */
function loadApi(): Api {
  if (!existsSync(join(folder, 'node_modules', '@duckdb'))) {
    process.stderr.write('Installing DuckDB for this benchmark (npm ci in bench/recall) ...\n')
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: ['ignore', 2, 2],
    })
    if (status !== 0) throw new Error('npm ci in bench/recall did not succeed.')
  }
  return createRequire(join(folder, 'package.json'))('@duckdb/node-api')
}

/**
 * Who may be one, by rules that have nothing of ours: a name alike after Jaro and Winkler beside an equal day, names in each
 * other's place beside an equal day, both names alike beside a day that is absent, has one wrong digit, or has day and month in
 * each other's place, equal names, an equal number. Everybody is held beside everybody.
 */
const rules = `
  e.number = i.number
  OR (e.surname = i.surname AND e.given = i.given)
  OR (e.day = i.day AND (jaro_winkler_similarity(e.surname, i.surname) >= 0.85
    OR jaro_winkler_similarity(e.given, i.given) >= 0.85
    OR (jaro_winkler_similarity(e.given, i.surname) >= 0.9 AND jaro_winkler_similarity(e.surname, i.given) >= 0.9)))
  OR (jaro_winkler_similarity(e.surname, i.surname) >= 0.9 AND jaro_winkler_similarity(e.given, i.given) >= 0.9
    AND (e.day IS NULL OR i.day IS NULL OR hamming(e.day, i.day) <= 1
      OR (e.day[1:4] = i.day[1:4] AND e.day[6:7] = i.day[9:10] AND e.day[9:10] = i.day[6:7])))`

/** Pairs that the engine would look at, `incoming existing` by id. */
export async function pairsByDuckDb(
  existing: readonly Person[],
  incoming: readonly Person[],
): Promise<ReadonlySet<string>> {
  const connection = await (await loadApi().DuckDBInstance.create()).connect()
  try {
    await fill(connection, 'e', existing)
    await fill(connection, 'i', incoming)
    const found = await connection.runAndReadAll(`SELECT i.id, e.id FROM i, e WHERE ${rules}`)
    return new Set(found.getRows().map(([i, e]) => `${i} ${e}`))
  } finally {
    connection.closeSync()
  }
}

const rowsAtOnce = 500

async function fill(connection: Connection, table: string, people: readonly Person[]): Promise<void> {
  await connection.run(`CREATE TABLE ${table} (id TEXT, number TEXT, surname TEXT, given TEXT, day TEXT)`)
  const name = (text: string | undefined) =>
    `nullif(regexp_replace(lower(strip_accents(${literal(text)})), '[^a-z]', '', 'g'), '')`
  const rows = people.map(
    ({ id, key, achternaam, roepnaam, geboortedatum }) =>
      `(${literal(id)}, ${literal(key)}, ${name(achternaam)}, ${name(roepnaam)}, ${literal(dayOf(geboortedatum))})`,
  )
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await connection.run(`INSERT INTO ${table} VALUES ${rows.slice(at, at + rowsAtOnce).join(', ')}`)
}

const dayOf = (text: string | undefined) => (text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined)

const literal = (text: string | undefined): string => (text === undefined ? 'NULL' : `'${text.replaceAll("'", "''")}'`)
