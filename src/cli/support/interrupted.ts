import { rmSync } from 'node:fs'

/** Signals that ask a program to stop: a terminal that closes, Ctrl-C, nobody who reads on, a polite kill. */
const signals = { SIGHUP: 1, SIGINT: 2, SIGPIPE: 13, SIGTERM: 15 } as const
type Signal = keyof typeof signals

/** Who wants to hear that nobody reads on. The system would tell it too, but to who listens to SIGPIPE it tells of every connection that is gone. */
const withoutReader = new Set<() => void>()

/** Gives what ends it. */
function listenFor(heard: (signal: Signal) => void): () => void {
  const asked = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const satisfies readonly Signal[]
  const noReader = () => heard('SIGPIPE')
  for (const signal of asked) process.on(signal, heard)
  withoutReader.add(noReader)
  return () => {
    for (const signal of asked) process.off(signal, heard)
    withoutReader.delete(noReader)
  }
}

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
  return { stop: controller.signal, exit: () => exit, close: listenFor(heard) }
}

/** A folder that holds what nobody may find: gone when this process is asked to end. What is returned removes it, and lets go of the signals. */
export function goneWithUs(folder: string): () => void {
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  process.on('exit', remove)
  const stopListening = listenFor((signal) => process.exit(128 + signals[signal]))
  return () => {
    process.off('exit', remove)
    stopListening()
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
    if (withoutReader.size === 0) process.exit(128 + signals.SIGPIPE)
    for (const heard of [...withoutReader]) heard()
  }
  for (const stream of streams) stream.on('error', gone)
}
