const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** A signal, or the end of stdin. */
export type Stop = (typeof signals)[number] | 'end'

/**
 * Ctrl-C, a polite request of the system to stop, or a terminal that closes: which of them. `isAttached`: also the end of stdin, which comes
 * however the process that holds the other side of it ends, and through whatever was started in between.
 */
export const untilStopped = (isAttached = false): Promise<Stop> =>
  new Promise((resolve) => {
    const stop = (why: Stop) => {
      if (isAttached) process.stdin.destroy()
      resolve(why)
    }
    for (const signal of signals) process.once(signal, stop)
    if (isAttached) for (const over of ['end', 'error'] as const) process.stdin.resume().once(over, () => stop('end'))
  })
