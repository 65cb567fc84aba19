import pg from 'pg'
import { drawing } from './clients.ts'
import type { Anomaly } from './history.ts'

type Asked = { text: string; values?: unknown[]; name?: string }
type Row = [collection: string, id: string, turn: number, value?: unknown]

/** How one statement is bent; undefined leaves it as it is. */
type Bend = (asked: Asked) => Asked | undefined

const isAdd = ({ name }: Asked) => name === 'koppelproef-add'
const isSee = ({ name }: Asked) => name === 'koppelproef-see'

/** The rows of a turn without some of them; nobody counts the rest. */
const without =
  (isLeft: (row: Row, rows: readonly Row[]) => boolean): Bend =>
  (asked) => {
    if (!isAdd(asked)) return undefined
    const rows = JSON.parse(String(asked.values![6])) as Row[]
    const kept = rows.filter((row) => !(row[0] === 'wereld' && row[1] === 'rijen') && !isLeft(row, rows))
    return { ...asked, values: asked.values!.with(6, JSON.stringify(kept)) }
  }

/** Where a turn says at which version it saw the world. */
const ofVersion = / AND version = \$2/
const anyVersion = ' AND $2::bigint IS NOT NULL'

const draw = drawing(7)

let answers = 0

/** Mistakes that a store for many processes can make, each of which the histories of clients must show. */
export const planted: Readonly<Partial<Record<Anomaly, Bend>>> = {
  // Nobody looks whether somebody else was first.
  'lost update': (asked) => {
    const uncounted = without(() => false)(asked)
    return uncounted && { text: asked.text.replace(ofVersion, anyVersion), values: uncounted.values! }
  },
  // Every second look is at the world as it was last known, and nobody minds.
  'stale read': (asked) => {
    if (isAdd(asked) && asked.values![2] === false)
      return {
        text: asked.text.replace(ofVersion, anyVersion).replace('SELECT version::float8', 'SELECT $2::bigint::float8'),
        values: asked.values!,
      }
    if (!isSee(asked) || draw(2) === 0) return undefined
    const text = asked.text.replaceAll('w.version <> $2::bigint', 'false')
    return { text: text.replace('w.version::float8', '$2::bigint::float8'), values: asked.values! }
  },
  // Each counts the calls by itself.
  'double strike': without(([collection]) => collection === 'teller'),
  // Each goes by a clock of its own.
  'time going back': (asked) => {
    if (asked.text.includes('clock_timestamp')) {
      answers++
      return { text: asked.text.replace('* 1000', `* 1000 + ${(answers % 2) * 60_000}`) }
    }
    if (isSee(asked)) return { text: asked.text.replace('w.moment,', '0 AS moment,'), values: asked.values! }
    if (!isAdd(asked)) return undefined
    const text = asked.text
      .replace(/AND \(moment < \$4.*\n/, 'AND ($5 OR true)\n')
      .replace(', moment FROM head', ', 0 AS moment FROM head')
    return { text, values: asked.values! }
  },
  // Not all rows of a message are written.
  'half a message': without(
    (row, rows) =>
      row[0] === 'resultaat' && row.length === 4 && row === rows.findLast(([collection]) => collection === 'resultaat'),
  ),
  // A world that is dropped leaves its results behind.
  'ghost after drop': without((row) => row[0] === 'resultaat' && row.length === 3),
}

/** Every statement of this process is bent until the function that this gives is called. */
export function plant(anomaly: keyof typeof planted): () => void {
  const proto = pg.Client.prototype as { query: (...asked: unknown[]) => unknown }
  const { query } = proto
  const bend = planted[anomaly]!
  proto.query = function (this: unknown, asked: unknown, ...rest: unknown[]) {
    const bent = typeof asked === 'object' && asked !== null && 'text' in asked ? bend(asked as Asked) : undefined
    return query.call(this, bent ?? asked, ...rest)
  }
  return () => {
    proto.query = query
  }
}

/** Something happens when the next statement of this name has its answer, before that is given. Gives whether it did. */
export function losingAt(statement: string, happen: () => Promise<unknown>): () => boolean {
  const proto = pg.Client.prototype as { query: (...asked: unknown[]) => unknown }
  const { query } = proto
  let happened = false
  proto.query = function (this: unknown, ...asked: unknown[]) {
    const given = asked.at(-1)
    if ((asked[0] as Asked).name !== statement || typeof given !== 'function') return query.apply(this, asked)
    proto.query = query
    const held = (...answer: unknown[]) => {
      happened = true
      void happen().then(() => given(...answer))
    }
    return query.call(this, ...asked.slice(0, -1), held)
  }
  return () => happened
}
