import { type Mount, mountedAt } from '../port/listen.ts'
import type { Served } from '../port/served.ts'
import type { Simulator } from '../simulator.ts'
import type { TeamTally } from '../team/tally.ts'
import type { TooMuch } from '../teams/allowance.ts'
import { locate } from '../wire/locate.ts'
import type { JournalEntry } from '../world/journal.ts'
import { contentType, createRegistry } from './registry.ts'

export type MetricsParts = {
  readonly simulator: Served & Pick<Simulator, 'onExchange'>
  readonly version: string
  /** How many worlds this process has in memory. */
  readonly worlds: () => number
  /** What was asked of the database; absent: there is none. */
  readonly tally?: () => TeamTally
  /** Milliseconds that only rise. */
  /** What the worlds of each team with a limit on that take, in bytes. Absent: there are no teams. */
  readonly stored?: () => ReadonlyMap<string, number>
  readonly stopwatch: () => number
}

/** What a process counts of itself. No label has a name of a person, a key, a school or a world. */
export type Metrics = {
  /** The same simulator, of which the time of each answer is noted. */
  readonly simulator: Served
  readonly onTooMuch: (tooMuch: TooMuch) => void
  /** The page, under `/metrics`. */
  readonly mount: Mount
}

/** Seconds: from an answer out of memory to one that a database held up. */
const bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export function createMetrics({ simulator, version, worlds, tally, stored, stopwatch }: MetricsParts): Metrics {
  const { counter, gauge, gauges, total, histogram, page } = createRegistry()
  counter('koppelproef_info', 'Which koppelproef this is.', ['version'])([version])
  const exchanges = counter('koppelproef_exchanges_total', 'Exchanges with an EA.', ['operation', 'outcome', 'status'])
  const seconds = histogram(
    'koppelproef_answer_seconds',
    'Time to an answer, without an ordered delay.',
    'service',
    bounds,
  )
  const tooMuch = counter('koppelproef_too_much_total', 'Requests beyond the limit of a team.', ['team', 'of'])
  gauge('koppelproef_worlds', 'Worlds in the memory of this process.', worlds)
  if (stored !== undefined)
    gauges('koppelproef_stored_bytes', 'What the worlds of a team take where they are kept.', 'team', stored)
  if (tally !== undefined) {
    total('koppelproef_store_statements_total', 'Statements sent to the database.', () => tally().statements)
    total('koppelproef_store_turns_total', 'Turns of a world that were confirmed.', () => tally().turns)
    total(
      'koppelproef_store_conflicts_total',
      'Turns that another process was before, and that ran again.',
      () => tally().conflicts,
    )
    total('koppelproef_store_held_total', 'Turns for which a world was held.', () => tally().held)
    total('koppelproef_store_away_total', 'Times that the database did not answer as it should.', () => tally().away)
  }
  gauge('process_resident_memory_bytes', 'Resident memory.', () => process.memoryUsage.rss())
  gauge('nodejs_heap_size_used_bytes', 'Heap in use.', () => process.memoryUsage().heapUsed)
  total('process_cpu_seconds_total', 'CPU used.', () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  })
  simulator.onExchange((_world, entry) => {
    if (entry.team === undefined) exchanges([operationOf(entry), entry.outcome, String(entry.answer.status)])
  })
  const note = (url: string, from: number) => seconds(serviceOf(url), (stopwatch() - from) / 1000)
  return {
    simulator: {
      ...simulator,
      handle: (request, connection) => {
        const from = stopwatch()
        const answer = simulator.handle(request, connection)
        if (answer instanceof Promise) void answer.then(() => note(request.url, from))
        else note(request.url, from)
        return answer
      },
    },
    onTooMuch: ({ team, of }) => tooMuch([team ?? '', of]),
    mount: {
      takes: mountedAt('metrics'),
      open: async () => (_request, response) => {
        response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' })
        response.end(page())
      },
    },
  }
}

const operationOf = ({ operation }: JournalEntry): string => operation ?? 'none'

function serviceOf(url: string): string {
  const mark = url.indexOf('?')
  const place = locate(mark === -1 ? url : url.slice(0, mark))
  return place.kind === 'uwlr' ? place.service : 'none'
}
