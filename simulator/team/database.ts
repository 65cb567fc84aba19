import type { Pool, PoolClient, PoolConfig } from 'pg'
import { ToolError } from '../../src/tool-error.ts'
import { newTally, type Tally } from './tally.ts'

export type Answer = { readonly rows: readonly Readonly<Record<string, unknown>>[] }

/** Where one statement, or all of one transaction, is sent. `name`: prepared once for each connection. */
export type Session = {
  readonly query: (text: string, values?: readonly unknown[], name?: string) => Promise<Answer>
}

/** A database that can be away; whatever it then says is E_STATE_AWAY, and the next call tries again. */
export type Database = Session & {
  /** Host, port and name: no user, no password. */
  readonly name: string
  /** As {@link Session.query}, where losing the last half second when the database itself falls is well. */
  readonly lightly: Session
  /** All of it or nothing. */
  readonly transaction: <Value>(deed: (session: Session) => Promise<Value>) => Promise<Value>
  /** What was asked of it; whoever asks adds what it knows. */
  readonly tally: Tally
  /** Hears that a connection was lost. */
  readonly onLost: (heard: () => void) => void
  readonly close: () => Promise<void>
}

const isAddress = /^postgres(?:ql)?:\/\//i

/** Whether a `--state` names a database instead of a folder. */
export const isDatabaseAddress = (state: string): boolean => isAddress.test(state)

/**
 * The place of a `--state` as it may be shown: a folder as it is, a database without user and password.
 * @throws ToolError E_USAGE
 */
export const nameOfState = (state: string): string => (isDatabaseAddress(state) ? nameOf(state) : state)

/**
 * Nothing is asked yet.
 * @throws ToolError E_PG_MISSING, E_USAGE for an address that cannot be read; later E_STATE_AWAY, when it does not answer
 */
export async function openDatabase(address: string, connections = 8): Promise<Database> {
  const pg = await loadPg()
  const name = nameOf(address)
  const config: PoolConfig = {
    connectionString: address,
    max: Math.max(1, Math.ceil(connections / 2)),
    connectionTimeoutMillis: 3_000,
    statement_timeout: 5_000,
    query_timeout: 6_000,
    idle_in_transaction_session_timeout: 5_000,
    keepAlive: true,
    application_name: 'koppelproef',
  }
  const pools = [new pg.Pool(config), new pg.Pool({ ...config, options: '-c synchronous_commit=off' })] as const
  const tally = newTally()
  const heard = new Set<() => void>()
  const lost = () => {
    for (const each of heard) each()
  }
  for (const pool of pools) pool.on('error', lost)
  const asking = async <Value>(ask: () => Promise<Value>): Promise<Value> => {
    try {
      return await ask()
    } catch (error) {
      if (!isAway(error)) throw error
      tally.away++
      lost()
      throw new ToolError('E_STATE_AWAY', name, reasonOf(error))
    }
  }
  return {
    name,
    tally,
    ...sessionOf(pools[0], tally, asking),
    lightly: sessionOf(pools[1], tally, asking),
    transaction: (deed) => asking(() => inTransaction(pools[0], tally, deed)),
    onLost: (each) => void heard.add(each),
    close: async () => void (await Promise.all(pools.map((pool) => pool.end()))),
  }
}

async function inTransaction<Value>(
  pool: Pool,
  tally: Tally,
  deed: (session: Session) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect()
  let broken = false
  // Between two statements a lost connection is told as an event; the next statement fails by itself.
  const onError = () => {
    broken = true
  }
  client.on('error', onError)
  try {
    const session = sessionOf(client, tally, (ask) => ask())
    await session.query('BEGIN')
    try {
      const value = await deed(session)
      await session.query('COMMIT')
      return value
    } catch (error) {
      await session.query('ROLLBACK').catch(() => {
        broken = true
      })
      // One that is connected to what only reads would stay so.
      if (isAway(error)) broken = true
      throw error
    }
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}

const sessionOf = (
  target: Pool | PoolClient,
  tally: Tally,
  asking: <Value>(ask: () => Promise<Value>) => Promise<Value>,
): Session => ({
  query: (text, values, name) => {
    tally.statements++
    return asking(() =>
      target.query({ text, ...(values && { values: [...values] }), ...(name !== undefined && { name }) }),
    )
  },
})

async function loadPg(): Promise<typeof import('pg')['default']> {
  try {
    const { default: pg } = await import('pg')
    return pg
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') throw new ToolError('E_PG_MISSING')
    throw error
  }
}

function nameOf(address: string): string {
  if (!URL.canParse(address))
    throw new ToolError(
      'E_USAGE',
      '--state takes a folder, or the address of a database: postgres://USER:PASSWORD@HOST:5432/NAME.',
    )
  const { host, pathname } = new URL(address)
  return `postgres://${host}${pathname}`
}

/** Classes of SQLSTATE in which the database is away, full, going, or reads only as another one took over, and the statement is well. */
const awayStates = /^(08|25006|25P0[34]|28|3D|53|55P03|57|58|40P01|40001)/

/** A statement that is wrong is a bug of ours; everything else between us and the database is the world outside. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof ToolError) return false
  const { code } = error as { code?: unknown }
  if (typeof code === 'string') return awayStates.test(code) || /^(E[A-Z]{3,}|ERR_)/.test(code)
  return /^(Connection terminated|timeout exceeded|Query read timeout|Client has encountered|Cannot use a pool)/.test(
    error.message,
  )
}

const reasonOf = (error: unknown): string => {
  const { message, code } = error as Error & { code?: string }
  const all = error instanceof AggregateError ? error.errors.map((each: Error) => each.message).join('; ') : message
  return code === undefined ? all : `${all} (${code})`
}
