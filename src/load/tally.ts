import { itemAt, lastOf, numberAt } from '../within.ts'
import { type Deed, deeds, hoursOfWeek } from './week.ts'

/** How one message ended. `reason`: the code of the fault, `HTTP 503`, or why there was no answer. */
export type Outcome =
  | { readonly kind: 'well' }
  | { readonly kind: 'refused' | 'broken' | 'wrong'; readonly reason: string }

/** What happened, gathered as it happens. */
export type Tally = {
  readonly note: (deed: Deed, hour: number, milliseconds: number, outcome: Outcome) => void
  readonly result: () => Measured
}

export type Latency = {
  readonly count: number
  /** Milliseconds, of what was answered well. */
  readonly p50: number
  readonly p90: number
  readonly p99: number
  readonly p999: number
  readonly most: number
}

export type Hour = { readonly sent: number; readonly p99?: number; readonly refused: number }

export type Measured = {
  readonly latency: Readonly<Partial<Record<Deed, Latency>>>
  /** How often, by `kind`, deed and reason. */
  readonly refusals: readonly {
    readonly kind: string
    readonly deed: Deed
    readonly reason: string
    readonly count: number
  }[]
  /** Monday's first hour first. */
  readonly hours: readonly Hour[]
}

export function createTally(): Tally {
  const times: Record<Deed, number[]> = { haal: [], vraag: [], breng: [] }
  const hours = Array.from({ length: hoursOfWeek }, () => ({ sent: 0, refused: 0, times: [] as number[] }))
  const refusals = new Map<string, Measured['refusals'][number]>()
  return {
    note: (deed, hour, milliseconds, outcome) => {
      const own = itemAt(hours, Math.min(hoursOfWeek - 1, Math.floor(hour)))
      own.sent++
      if (outcome.kind === 'well') {
        times[deed].push(milliseconds)
        own.times.push(milliseconds)
        return
      }
      own.refused++
      const { kind, reason } = outcome
      const name = JSON.stringify([kind, deed, reason])
      refusals.set(name, { kind, deed, reason, count: (refusals.get(name)?.count ?? 0) + 1 })
    },
    result: () => ({
      latency: Object.fromEntries(
        deeds.flatMap((deed) => (times[deed].length === 0 ? [] : [[deed, latencyOf(times[deed])]])),
      ),
      refusals: [...refusals.values()].sort((a, b) => b.count - a.count),
      hours: hours.map(({ sent, refused, times: own }) => ({
        sent,
        refused,
        ...(own.length > 0 && { p99: quantile(own.toSorted(rising), 0.99) }),
      })),
    }),
  }
}

const rising = (a: number, b: number) => a - b

function latencyOf(unsorted: readonly number[]): Latency {
  const times = unsorted.toSorted(rising)
  const at = (share: number) => quantile(times, share)
  return { count: times.length, p50: at(0.5), p90: at(0.9), p99: at(0.99), p999: at(0.999), most: lastOf(times) }
}

/** The smallest time within which this share of them lies. */
const quantile = (sorted: readonly number[], share: number): number =>
  numberAt(sorted, Math.max(0, Math.ceil(sorted.length * share) - 1))
