import type { Call } from './adapter.ts'

/**
 * How a system failed a call. `broke`: it threw, or answered that something went wrong; `timeout`: no answer in time; `gone`:
 * its process ended, or nobody listens any more; `form`: an answer in another form than the schema.
 */
export type FailureKind = 'broke' | 'timeout' | 'gone' | 'form'

/** The system itself failed a call: never a verdict about what it answered, and never a mistake of ours. */
export class AdapterFailure extends Error {
  override readonly name = 'AdapterFailure'
  readonly kind: FailureKind
  /** Absent: before any call was asked. */
  readonly call?: Call | undefined
  /** The last lines that its process wrote to stderr. Absent: it has none of its own, or wrote nothing. */
  readonly stderr?: string | undefined

  /** `cause`: what was thrown, where it was thrown in this process; or an error with the stack that the system told. */
  constructor(
    kind: FailureKind,
    message: string,
    {
      call,
      stderr,
      cause,
    }: { readonly call?: Call; readonly stderr?: string | undefined; readonly cause?: unknown } = {},
  ) {
    super(message, cause === undefined ? {} : { cause })
    this.kind = kind
    this.call = call
    this.stderr = stderr === '' ? undefined : stderr
  }

  /** Where it went wrong in the system, as far as it told: the stack of what was thrown, or the last lines of its stderr. Without the number by which a file is opened anew. */
  get trace(): string | undefined {
    if (!(this.cause instanceof Error)) return this.stderr
    return this.cause.stack?.replaceAll(/\?\d+(?=:\d+:\d+)/g, '') ?? this.stderr
  }
}

/** What a person reads of a long text: its last lines, a stack among them. */
export const lastLines = (text: string | undefined): string | undefined =>
  text?.trimEnd().split('\n').slice(-40).join('\n')

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
