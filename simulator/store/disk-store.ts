import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { isAnyArrayBuffer } from 'node:util/types'
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
 * @throws ToolError E_STATE_UNUSABLE, E_STATE_LOCKED, E_STATE_FOREIGN, E_STATE_NEWER, E_STATE_OLDER, E_STATE_DAMAGED,
 * E_STATE_UNWRITABLE
 */
export async function openDiskStore(dir: string): Promise<Store> {
  const file = join(dir, 'koppelproef.db')
  const database = await openLocked(dir, file)
  try {
    prepareTables(database, file)
    return storeOver(database, file)
  } catch (error) {
    letGo(database)
    throw error instanceof ToolError ? error : readProblem(error, dir, file)
  }
}

/** Why a file that was opened cannot be used. */
function readProblem(error: unknown, dir: string, file: string): ToolError {
  const code = codeOf(error)
  if (code === 'SQLITE_NOTADB') return new ToolError('E_STATE_FOREIGN', file)
  if (code.startsWith('SQLITE_CORRUPT')) return new ToolError('E_STATE_DAMAGED', file, messageOf(error))
  if (isOfDisk(code)) return new ToolError('E_STATE_UNUSABLE', dir, messageOf(error))
  return new ToolError('E_STATE_DAMAGED', file, messageOf(error))
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** Full, read-only, or broken: not of what stands in the file. */
const isOfDisk = (code: string): boolean => /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|PERM|NOMEM|TOOBIG)/.test(code)

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
    if (codeOf(error).startsWith('SQLITE_BUSY')) throw new ToolError('E_STATE_LOCKED', dir)
    throw readProblem(error, dir, file)
  }
}

function prepareTables(database: Database, file: string): void {
  const numberOf = (sql: string) => Object.values(database.prepare(sql).all()[0] as Record<string, number>)[0] ?? 0
  const ours = numberOf('PRAGMA application_id') === applicationId
  const isNew = !ours && numberOf('SELECT count(*) FROM sqlite_master') === 0
  if (!isNew && !ours) throw new ToolError('E_STATE_FOREIGN', file)
  if (numberOf('PRAGMA user_version') > schemaVersion) throw new ToolError('E_STATE_NEWER', file)
  if (!isNew) checkTables(database, file)
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

/** What an older program made, or what is broken, is told before anything is written. */
function checkTables(database: Database, file: string): void {
  const [version = 0] = Object.values(database.prepare('PRAGMA user_version').all()[0] as Record<string, number>)
  if (version < schemaVersion) throw new ToolError('E_STATE_OLDER', file)
  const columns = database.prepare('PRAGMA table_info(record)').all() as { name: string }[]
  const missing = ['turn', 'world', 'collection', 'id', 'value'].filter(
    (name) => !columns.some((column) => column.name === name),
  )
  if (columns.length === 0) throw new ToolError('E_STATE_DAMAGED', file, 'the table record is missing')
  if (missing.length > 0) throw new ToolError('E_STATE_DAMAGED', file, `the table record has no ${missing.join(', ')}`)
  const [found] = Object.values(database.prepare('PRAGMA quick_check(1)').all()[0] as Record<string, string>)
  if (found !== 'ok') throw new ToolError('E_STATE_DAMAGED', file, oneLine(String(found)))
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

function storeOver(database: Database, file: string): Store {
  const worlds = database.prepare(`SELECT DISTINCT ${bytesOf('world')} FROM record ORDER BY world`)
  const load = database.prepare(
    `SELECT ${['collection', 'id', 'value'].map(bytesOf).join()} FROM record WHERE world = ? ORDER BY turn`,
  )
  const put = database.prepare(
    'INSERT INTO record (world, collection, id, value) VALUES (?, ?, ?, ?) ' +
      'ON CONFLICT (world, collection, id) DO UPDATE SET value = excluded.value',
  )
  const remove = database.prepare('DELETE FROM record WHERE world = ? AND collection = ? AND id = ?')
  const drop = database.prepare('DELETE FROM record WHERE world = ?')
  let open = true
  const reading = <Value>(read: () => Value): Value => {
    try {
      return read()
    } catch (error) {
      throw error instanceof ToolError ? error : new ToolError('E_STATE_DAMAGED', file, messageOf(error))
    }
  }
  const writing = (write: () => void): void => {
    try {
      write()
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK')
      if (isOfDisk(codeOf(error))) throw new ToolError('E_STATE_UNWRITABLE', file, messageOf(error))
      if (codeOf(error).startsWith('SQLITE_CORRUPT')) throw new ToolError('E_STATE_DAMAGED', file, messageOf(error))
      throw error
    }
  }
  return {
    name: file,
    worlds: () =>
      reading(() =>
        worlds.all().map((row) => textOf((row as { world: unknown }).world, file, 'a world without a name')),
      ),
    load: (world) =>
      reading(() =>
        load
          .all(world)
          .map((row) => rowOf(row as StoredRow, file))
          .sort(byCollection),
      ),
    commit: (world, writes, fresh = false) =>
      writing(() => {
        database.exec('BEGIN')
        if (fresh) drop.run(world)
        for (const { collection, id, value } of writes) {
          if (value === undefined) remove.run(world, collection, id)
          else put.run(world, collection, id, JSON.stringify(value))
        }
        database.exec('COMMIT')
      }),
    dropWorld: (world) => writing(() => void drop.run(world)),
    close: () => {
      if (!open) return
      open = false
      try {
        database.exec('PRAGMA journal_mode = DELETE')
      } catch {
        // No room to tidy up: the log beside the file holds what was committed, and the next start reads it.
      }
      letGo(database)
    },
  }
}

/** Text as its bytes: the library ends the process at text that is no UTF-8. */
const bytesOf = (column: string): string =>
  `CASE typeof(${column}) WHEN 'text' THEN CAST(${column} AS BLOB) ELSE ${column} END AS ${column}`

const shown = (bytes: unknown): string => (isAnyArrayBuffer(bytes) ? Buffer.from(bytes).toString() : String(bytes))

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

type StoredRow = { readonly collection: unknown; readonly id: unknown; readonly value: unknown }

/** Throws E_STATE_DAMAGED. */
function rowOf({ collection, id, value }: StoredRow, file: string): Row {
  const name = `a row of ${shown(collection).slice(0, 40)} (${shown(id).slice(0, 60)})`
  try {
    return {
      collection: textOf(collection, file, name),
      id: textOf(id, file, name),
      value: JSON.parse(textOf(value, file, name)),
    }
  } catch (error) {
    if (error instanceof ToolError) throw error
    throw new ToolError('E_STATE_DAMAGED', file, `${name} is no JSON`)
  }
}

function textOf(value: unknown, file: string, what: string): string {
  // The library gives them as they are in memory, and other than text as what it is.
  if (!isAnyArrayBuffer(value)) throw new ToolError('E_STATE_DAMAGED', file, `${what} is no text`)
  try {
    return utf8.decode(new Uint8Array(value))
  } catch {
    throw new ToolError('E_STATE_DAMAGED', file, `${what} is no UTF-8`)
  }
}

/** Prepared statements keep the connection alive after `close()`, so the lock is given back by hand first. */
function letGo(database: Database): void {
  try {
    database.exec('PRAGMA locking_mode = NORMAL; SELECT count(*) FROM sqlite_master')
  } catch {
    // A file or disk in trouble: what there is to say of it was said.
  }
  database.close()
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
