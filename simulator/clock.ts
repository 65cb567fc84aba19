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
  readonly state: () => ClockState
  /** Puts it as it stood before. */
  readonly turn: (state: ClockState) => void
  /** The same, of a turn that never counted: nobody hears of it. */
  readonly putBack: (state: ClockState) => void
}

/** How a clock stands: shifted from the one below it, or stopped at a moment. Milliseconds. */
export type ClockState = { readonly shift: number; readonly stoppedAt?: number }

/** `onTurn` hears of every change that the user makes, before it counts. */
export function createWorldClock(
  below: Clock,
  start: ClockState = { shift: 0 },
  onTurn: (state: ClockState) => void = () => {},
): WorldClock {
  let { shift, stoppedAt } = start
  const putBack = (next: ClockState) => {
    ;({ shift, stoppedAt } = next)
  }
  const turn = (next: ClockState) => {
    onTurn(next)
    putBack(next)
  }
  const now = () => stoppedAt ?? below.now() + shift
  const set = (moment: number) =>
    turn(stoppedAt === undefined ? { shift: moment - below.now() } : { shift, stoppedAt: moment })
  return {
    now,
    set,
    advance: (milliseconds) => set(now() + milliseconds),
    freeze: () => turn({ shift, stoppedAt: now() }),
    run: () => turn({ shift: now() - below.now() }),
    frozen: () => stoppedAt !== undefined,
    state: () => (stoppedAt === undefined ? { shift } : { shift, stoppedAt }),
    turn,
    putBack,
  }
}
