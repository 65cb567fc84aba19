import type { JsonSchema } from '../../simulator/school-file/json-schema.ts'
import type { ReadSource } from '../../simulator/school-file/source.ts'
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
  /** How it stands in a config file. Absent: as it is typed, and no path is in it. */
  readonly inConfig?: InConfig
}

/** How an option stands in a config file, where that is not just as it is typed. */
export type InConfig =
  /** It is typed only. */
  | 'not'
  | {
      /** The value with the path in it made one that counts from the file; `from` makes one path so. */
      readonly paths?: (value: string, from: (path: string) => string) => string
      /** Another form than text, and what the command gets of it. Absent beside that form: text is allowed too. */
      readonly form?: JsonSchema
      readonly read?: (part: ReadSource) => unknown
    }

/** What a command takes of a config file: all its options at the top, some of them, and a section of its own. */
export type OfConfig = {
  readonly top: 'all' | readonly string[]
  /** Absent: there is none. */
  readonly section?: string
  /** Under which name the positional arguments stand at the top. Absent: they do not. */
  readonly args?: string
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
  /** Absent: it reads no config file. */
  readonly config?: OfConfig
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
