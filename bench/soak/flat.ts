import type { ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import type { Database } from '../../simulator/team/database.ts'
import { type Figure, median } from '../serve/report.ts'

/** What is held at one moment, of both processes together. */
export type Sample = {
  readonly 'memory, MB': number
  readonly handles: number
  readonly rows: number
  readonly 'database, MB': number
}

const memoryOf = ({ pid }: ChildProcess) =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024
const handlesOf = ({ pid }: ChildProcess) => readdirSync(`/proc/${pid}/fd`).length
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

/** Linux only: processes are looked at in `/proc`. */
export async function sampleOf(processes: readonly ChildProcess[], database: Database): Promise<Sample> {
  const { rows: tables } = await database.query(
    "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
  )
  const counts = await Promise.all(
    tables.map(async ({ name }) => Number((await database.query(`SELECT count(*) AS n FROM ${name}`)).rows[0]?.n)),
  )
  const { rows } = await database.query('SELECT pg_database_size(current_database()) AS bytes')
  return {
    'memory, MB': sum(processes.map(memoryOf)),
    handles: sum(processes.map(handlesOf)),
    rows: sum(counts),
    'database, MB': Number(rows[0]?.bytes) / 1024 ** 2,
  }
}

/**
 * The last quarter beside the second: the first is for getting warm. Flat is no more than a tenth above it. Rows rise until what is old is
 * cleared away, each minute or when there is time for it: of those the lowest counts, what clearing away leaves.
 */
export function figuresOf(samples: readonly Sample[]): readonly Figure[] {
  const quarter = (number: number) =>
    samples.slice(Math.floor((samples.length * number) / 4), Math.ceil((samples.length * (number + 1)) / 4))
  const names = ['memory, MB', 'handles', 'rows', 'database, MB'] as const
  return names.flatMap((name): Figure[] => {
    const level = name === 'rows' ? (runs: readonly number[]) => Math.min(...runs) : median
    const [before, after] = [quarter(1), quarter(3)].map((some) => some.map((each) => each[name]))
    return [
      { name: `${name}: the second quarter`, unit: '', runs: before! },
      { name: `${name}: the last quarter`, unit: '', runs: after! },
      { name: `${name}: last / second`, unit: '', runs: [level(after!) / level(before!)], required: { most: 1.1 } },
    ]
  })
}
