const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export type StopSignal = (typeof signals)[number]

/** Ctrl-C, a polite request of the system to stop, or a terminal that closes: which of them. */
export const untilStopped = (): Promise<StopSignal> =>
  new Promise((resolve) => {
    for (const signal of signals) process.once(signal, resolve)
  })
