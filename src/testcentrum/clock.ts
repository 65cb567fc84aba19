/** Where the time comes from. The only door for the system's clock in this room. */
export type Clock = {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number
}

/** Waits; handed in, so that tests and scenarios need not. */
export type Sleep = (milliseconds: number) => Promise<void>

export const systemClock: Clock = { now: () => Date.now() }

export const systemSleep: Sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
