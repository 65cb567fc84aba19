/** Where the time comes from. The only door for the system's clock in this room. */
export type Clock = {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number
}

/** Waits; handed in, so that tests and scenarios need not. */
export type Sleep = (milliseconds: number) => Promise<void>

export const systemClock: Clock = { now: () => Date.now() }

export const systemSleep: Sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * The day it is in the Netherlands around the turn of the school year, `2026-08-01`. The year turns in summer, when Dutch
 * time is two hours ahead; the rest of the year the hour between does not change the school year.
 */
export const dayInSummer = (moment: number): string => new Date(moment + 2 * 3_600_000).toISOString().slice(0, 10)
