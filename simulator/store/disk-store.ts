import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'libsql'
import { ToolError } from '../../src/tool-error.ts'
import { byCollection, type Row, type Store } from './store.ts'

/** Marks a SQLite file as ours: `KPPF` in ASCII. */
const applicationId = 0x4b505046

/** Rises when the tables change; an older program then refuses the file instead of misreading it. */
const schemaVersion = 1

/**
 * A store in `dir/koppelproef.db` (SQLite: write-ahead log, flushed on every commit). One process at a time: the lock is
 * the operating system's, so it ends with the process, however it ends. Throws a ToolError when the folder cannot be
 * used, another simulator has it, or the file is not one of ours or of a newer version.
 */
export async function openDiskStore(dir: string): Promise<Store> {
  const file = join(dir, 'koppelproef.db')
  const database = await openLocked(dir, file)
  try {
    prepareTables(database, file)
  } catch (error) {
    letGo(database)
    throw error
  }
  return storeOver(database)
}

async function openLocked(dir: string, file: string): Promise<Database> {
  const { default: Database } = await import('libsql')
  let database: Database
  try {
    mkdirSync(dir, { recursive: true })
    database = new Database(file)
  } catch (error) {
    throw new ToolError('E_STATE_UNUSABLE', dir, messageOf(error))
  }
  try {
    // Exclusive before anything is read: SQLite then needs no shared memory and holds the lock until it is released.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT')
    return database
  } catch (error) {
    database.close()
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code.startsWith('SQLITE_BUSY')) throw new ToolError('E_STATE_LOCKED', dir)
    if (code === 'SQLITE_NOTADB') throw new ToolError('E_STATE_FOREIGN', file)
    throw new ToolError('E_STATE_UNUSABLE', dir, messageOf(error))
  }
}

function prepareTables(database: Database, file: string): void {
  const numberOf = (sql: string) => Object.values(database.prepare(sql).all()[0] as Record<string, number>)[0]!
  const isNew = numberOf('SELECT count(*) FROM sqlite_master') === 0
  if (!isNew && numberOf('PRAGMA application_id') !== applicationId) throw new ToolError('E_STATE_FOREIGN', file)
  if (numberOf('PRAGMA user_version') > schemaVersion) throw new ToolError('E_STATE_NEWER', file)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  if (!isNew) return
  database.exec(`
    BEGIN;
    CREATE TABLE record (
      turn INTEGER PRIMARY KEY, world TEXT NOT NULL, collection TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL,
      UNIQUE (world, collection, id)
    );
    PRAGMA application_id = ${applicationId};
    PRAGMA user_version = ${schemaVersion};
    COMMIT`)
}

function storeOver(database: Database): Store {
  const worlds = database.prepare('SELECT DISTINCT world FROM record ORDER BY world')
  const load = database.prepare('SELECT collection, id, value FROM record WHERE world = ? ORDER BY turn')
  const put = database.prepare(
    'INSERT INTO record (world, collection, id, value) VALUES (?, ?, ?, ?) ' +
      'ON CONFLICT (world, collection, id) DO UPDATE SET value = excluded.value',
  )
  const remove = database.prepare('DELETE FROM record WHERE world = ? AND collection = ? AND id = ?')
  const drop = database.prepare('DELETE FROM record WHERE world = ?')
  let open = true
  return {
    worlds: () => worlds.all().map((row) => (row as { world: string }).world),
    load: (world) =>
      load
        .all(world)
        .map((row) => row as { collection: string; id: string; value: string })
        .map(({ collection, id, value }): Row => ({ collection, id, value: JSON.parse(value) }))
        .sort(byCollection),
    commit: (world, writes) => {
      database.exec('BEGIN')
      try {
        for (const { collection, id, value } of writes) {
          if (value === undefined) remove.run(world, collection, id)
          else put.run(world, collection, id, JSON.stringify(value))
        }
        database.exec('COMMIT')
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK')
        throw error
      }
    },
    dropWorld: (world) => void drop.run(world),
    close: () => {
      if (!open) return
      open = false
      database.exec('PRAGMA journal_mode = DELETE')
      letGo(database)
    },
  }
}

/** Prepared statements keep the connection alive after `close()`, so the lock is given back by hand first. */
function letGo(database: Database): void {
  database.exec('PRAGMA locking_mode = NORMAL; SELECT count(*) FROM sqlite_master')
  database.close()
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
