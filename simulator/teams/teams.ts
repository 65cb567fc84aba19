import { createHash } from 'node:crypto'
import type { Caller, May } from '../../src/door.ts'

/** What one team may take, so that others have some too. Absent: no bound. */
export type Limits = {
  /** Worlds that it owns at once. */
  readonly worlds?: number
  /** Requests that one process answers it; twice as many may come in one second. */
  readonly requestsPerSecond?: number
  /** Of requests and answers together, of one process. */
  readonly megabytesPerMinute?: number
  /** What its worlds take where they are kept; over all processes. */
  readonly megabytesStored?: number
}

export type Token = {
  /** `sha256:` and 64 hexadecimals: the token itself is nowhere. */
  readonly hash: string
  readonly may: May
  /** The last day on which it opens, `2026-12-31`. Absent: until it is taken out. */
  readonly until?: string
}

export type Team = { readonly name: string; readonly tokens: readonly Token[]; readonly limits?: Limits }

/** Who the teams are that share a simulator. */
export type Teams = {
  readonly names: () => readonly string[]
  /** Undefined: nobody has this token, or not any more. */
  readonly callerOf: (token: string) => Caller | undefined
  /** Undefined: what is of no team, as the default world. */
  readonly limitsOf: (team: string | undefined) => Limits
}

/** A token is 192 bits of chance, so one round of SHA-256 is enough: there is nothing to guess. */
export const hashOf = (token: string): string => `sha256:${createHash('sha256').update(token).digest('hex')}`

/** `limits`: of a team that says none of its own, and of what is of no team. `today`: `2026-11-29`. */
export function teamsOf(teams: readonly Team[], limits: Limits, today: () => string): Teams {
  const byHash = new Map(teams.flatMap(({ name, tokens }) => tokens.map((token) => [token.hash, { name, token }])))
  const byName = new Map(teams.map((team) => [team.name, { ...limits, ...team.limits }]))
  return {
    names: () => [...byName.keys()],
    // What is looked up is a hash: how far it was right tells nothing of the token.
    callerOf: (shown) => {
      const found = byHash.get(hashOf(shown))
      if (found === undefined || (found.token.until ?? '9999') < today()) return undefined
      return { team: found.name, may: found.token.may }
    },
    limitsOf: (team) => (team === undefined ? limits : (byName.get(team) ?? limits)),
  }
}
