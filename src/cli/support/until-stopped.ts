/**
 * Ctrl-C, a polite request of the system to stop, or a terminal that closes. `isAttached`: also the end of stdin, which comes however the
 * process that holds the other side of it ends, and through whatever was started in between.
 */
export const untilStopped = (isAttached = false): Promise<void> =>
  new Promise((resolve) => {
    const stop = () => {
      if (isAttached) process.stdin.destroy()
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
    if (isAttached) for (const over of ['end', 'error'] as const) process.stdin.resume().once(over, stop)
  })
