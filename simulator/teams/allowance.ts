import type { Limits } from './teams.ts'

/** Too much at once: what of, and in how many seconds it may be asked again. */
export type TooMuch =
  | { readonly team: string | undefined; readonly of: 'requests' | 'bytes'; readonly seconds: number }
  /** No time helps: the team must drop something first. */
  | { readonly team: string; readonly of: 'stored'; readonly megabytes: number }

/** What each team may still take now. Of this process alone: each of several gives as much. */
export type Allowance = {
  /** Takes one request of it. Undefined: it may. */
  readonly ask: (team: string | undefined) => TooMuch | undefined
  /** Takes bytes that came and went; what is taken too much is to be waited for. */
  readonly take: (team: string | undefined, bytes: number) => void
}

type Purse = { requests: number; bytes: number; at: number }

/** Requests that were saved up, in seconds of them. */
const saved = 2
const perMinute = (megabytes: number) => (megabytes * 1024 * 1024) / 60

/** `now`: milliseconds that only rise. */
export function createAllowance(limitsOf: (team: string | undefined) => Limits, now: () => number): Allowance {
  const purses = new Map<string | undefined, Purse>()
  const filled = (team: string | undefined, { requestsPerSecond, megabytesPerMinute }: Limits): Purse => {
    const mostRequests = Math.max(1, (requestsPerSecond ?? 0) * saved)
    const mostBytes = perMinute(megabytesPerMinute ?? 0) * 60
    const purse = purses.get(team) ?? { requests: mostRequests, bytes: mostBytes, at: now() }
    purses.set(team, purse)
    const seconds = (now() - purse.at) / 1000
    purse.at = now()
    purse.requests = Math.min(mostRequests, purse.requests + seconds * (requestsPerSecond ?? 0))
    purse.bytes = Math.min(mostBytes, purse.bytes + seconds * perMinute(megabytesPerMinute ?? 0))
    return purse
  }
  return {
    ask: (team) => {
      const limits = limitsOf(team)
      const { requestsPerSecond, megabytesPerMinute } = limits
      if (requestsPerSecond === undefined && megabytesPerMinute === undefined) return undefined
      const purse = filled(team, limits)
      if (megabytesPerMinute !== undefined && purse.bytes <= 0)
        return { team, of: 'bytes', seconds: Math.ceil(-purse.bytes / perMinute(megabytesPerMinute)) || 1 }
      if (requestsPerSecond === undefined) return undefined
      if (purse.requests < 1)
        return { team, of: 'requests', seconds: Math.ceil((1 - purse.requests) / requestsPerSecond) }
      purse.requests--
      return undefined
    },
    take: (team, bytes) => {
      const limits = limitsOf(team)
      if (limits.megabytesPerMinute !== undefined) filled(team, limits).bytes -= bytes
    },
  }
}
