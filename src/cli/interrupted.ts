/** Signals that ask a program to stop: Ctrl-C, a polite kill, a terminal that closes. */
const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const
type Signal = keyof typeof signals

/** What asks a command to stop and finish what it has; the second time it is not asked but ended. */
export type Interruption = {
  readonly stop: AbortSignal
  /** The exit code that says by which signal. Undefined: none came. */
  readonly exit: () => number | undefined
  /** Nobody listens any more. */
  readonly close: () => void
}

export function untilInterrupted(): Interruption {
  const controller = new AbortController()
  let exit: number | undefined
  const heard = (signal: Signal) => {
    if (exit !== undefined) process.exit(exit)
    exit = 128 + signals[signal]
    controller.abort()
  }
  const close = () => {
    for (const signal of Object.keys(signals) as Signal[]) process.off(signal, heard)
  }
  for (const signal of Object.keys(signals) as Signal[]) process.on(signal, heard)
  return { stop: controller.signal, exit: () => exit, close }
}
