import type { ToolError } from '../tool-error.ts'

/** What a command may touch of the outside world; tests hand in their own. */
export type Terminal = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** True when a person looks at it: progress bars and colour only then. */
  readonly interactive: boolean
}

/** One option, in commander's notation: `--port <number>`, `--strict`, `--school <file...>` (repeatable). */
export type Option = {
  readonly flags: string
  readonly what: string
  readonly default?: string | boolean | string[]
  readonly choices?: readonly string[]
}

/**
 * One command of the front door. `run` gets the positional arguments and the parsed options (camelCase names) and
 * returns the exit code: 0 well, 1 a contract or scenario failed, 2 wrong usage, 3 environment. Throws {@link ToolError}
 * for what the user can repair.
 */
export type Command = {
  readonly name: string
  /** Commander notation of the positional arguments, `[files...]`. */
  readonly takes?: string
  readonly summary: string
  /** Shown under the options: examples to copy. */
  readonly examples?: readonly string[]
  readonly options: readonly Option[]
  // biome-ignore lint/suspicious/noExplicitAny: each command names the type of its own options
  readonly run: (args: readonly string[], options: any, terminal: Terminal) => Promise<number>
}

export function defineCommand<Options>(
  command: Omit<Command, 'run'> & {
    run: (args: readonly string[], options: Options, terminal: Terminal) => Promise<number>
  },
): Command {
  return command
}
