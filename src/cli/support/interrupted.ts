import { rmSync } from 'node:fs'

/** Signals that ask a program to stop: a terminal that closes, Ctrl-C, nobody who reads on, a polite kill. */
const signals = { SIGHUP: 1, SIGINT: 2, SIGPIPE: 13, SIGTERM: 15 } as const
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

/** A folder that holds what nobody may find: gone when this process is asked to end. What is returned removes it, and lets go of the signals. */
export function goneWithUs(folder: string): () => void {
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  const heard = (signal: Signal) => process.exit(128 + signals[signal])
  process.on('exit', remove)
  for (const signal of Object.keys(signals) as Signal[]) process.on(signal, heard)
  return () => {
    process.off('exit', remove)
    for (const signal of Object.keys(signals) as Signal[]) process.off(signal, heard)
    remove()
  }
}

/**
 * Who reads along may stop reading, `| head`: nobody is left to tell then, and the program ends as one does that SIGPIPE ends. A
 * command that has something to write down is asked to stop, as by a signal, so that its report is there; what it still says is lost.
 */
export function endWithoutReader(streams: readonly NodeJS.WritableStream[]): void {
  let isGone = false
  const gone = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && !isGone) throw error
    if (isGone) return
    isGone = true
    if (!process.emit('SIGPIPE', 'SIGPIPE')) process.exit(128 + signals.SIGPIPE)
  }
  for (const stream of streams) stream.on('error', gone)
}
