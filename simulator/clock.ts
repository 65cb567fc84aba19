/** Where the time comes from. The only door for the system's clock in this room. */
export type Clock = {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number
}

export const systemClock: Clock = { now: () => Date.now() }

/** A clock that the user turns: it runs along with the one below it, shifted, or stands still. */
export type WorldClock = Clock & {
  /** Sets the time; from there it runs on, unless it is frozen. */
  readonly set: (moment: number) => void
  readonly advance: (milliseconds: number) => void
  readonly freeze: () => void
  readonly run: () => void
  readonly frozen: () => boolean
}

export function createWorldClock(below: Clock = systemClock, startsAt?: number, frozen = false): WorldClock {
  let shift = startsAt === undefined ? 0 : startsAt - below.now()
  let stoppedAt = frozen ? below.now() + shift : undefined
  const now = () => stoppedAt ?? below.now() + shift
  const set = (moment: number) => {
    if (stoppedAt !== undefined) stoppedAt = moment
    else shift = moment - below.now()
  }
  return {
    now,
    set,
    advance: (milliseconds) => set(now() + milliseconds),
    freeze: () => {
      stoppedAt = now()
    },
    run: () => {
      const moment = now()
      stoppedAt = undefined
      set(moment)
    },
    frozen: () => stoppedAt !== undefined,
  }
}
