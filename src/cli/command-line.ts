import { readFileSync } from 'node:fs'
import { CommanderError, Option, Command as Parser } from 'commander'
import { nearest } from '../nearest.ts'
import { ToolError } from '../tool-error.ts'
import type { Command, Terminal } from './command.ts'

/** What was typed: `options.config` is a file, or false for none; `isTyped` of the name of an option. */
export type Typed = {
  readonly options: Readonly<Record<string, unknown>>
  readonly args: readonly string[]
  readonly isTyped: (name: string) => boolean
}

/** What a command gets of what was typed and of a config file. */
export type Configure = (command: Command, typed: Typed, terminal: Terminal) => Omit<Typed, 'isTyped'>

/**
 * Finds the command that `argv` names and runs it; help and usage errors are answered here. `configure`: loaded for a
 * command that reads a config file.
 * @throws ToolError E_USAGE for an argument or an option that was given as nothing; what the command throws
 */
export async function runCommandLine(
  argv: readonly string[],
  commands: Readonly<Record<string, () => Promise<Command>>>,
  terminal: Terminal,
  configure: () => Promise<Configure>,
): Promise<number> {
  const [name = '--help', ...rest] = argv
  if (name === '--version' || name === '-V') {
    terminal.out(`${versionOfPackage()}\n`)
    return 0
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const asked = rest[0] === undefined ? undefined : commandNamed(rest, commands)
    if (asked === undefined) terminal.out(await overview(commands))
    else terminal.out(helpOf(await asked.load()))
    return 0
  }
  const found = commandNamed(argv, commands)
  if (found === undefined) {
    const meant = meantBy(argv, Object.keys(commands))
    const hint = meant.length === 0 ? '' : ` Did you mean ${meant.join(' or ')}?`
    terminal.err(`There is no command "${name}".${hint}\n\n${await overview(commands)}`)
    return 2
  }
  return await parseAndRun(await found.load(), found.rest, terminal, configure)
}

/** Commands of two words (`check las`) stand in the table under both words. */
function commandNamed(argv: readonly string[], commands: Readonly<Record<string, () => Promise<Command>>>) {
  for (const words of [2, 1]) {
    const typed = argv.slice(0, words).join(' ')
    const load = Object.hasOwn(commands, typed) ? commands[typed] : undefined
    if (load !== undefined) return { load, rest: argv.slice(words) }
  }
  return undefined
}

/** The commands that begin with the word that was typed, or else the one that is nearest to what was. */
function meantBy([first = '', second = '']: readonly string[], names: readonly string[]): readonly string[] {
  const begun = names.filter((name) => name.startsWith(`${first} `))
  if (begun.length > 0) return begun
  const near =
    nearest(
      `${first} ${second}`,
      names.filter((name) => name.includes(' ')),
    ) ?? nearest(first, names)
  return near === undefined ? [] : [near]
}

/** An option or argument with nothing in it is a variable that was not set: it is told, and nothing is done by halves. */
function refuseNothing({ takes = '' }: Command, parser: Parser): void {
  if (parser.args.includes('')) throw new ToolError('E_USAGE', `${takes} is empty: give it a value, or leave it out.`)
  for (const option of parser.options) {
    const value: unknown = parser.getOptionValue(option.attributeName())
    if (value === '' || (Array.isArray(value) && value.includes('')))
      throw new ToolError('E_USAGE', `${option.long} is empty: give it a value, or leave it out.`)
  }
}

async function parseAndRun(
  command: Command,
  argv: readonly string[],
  terminal: Terminal,
  configure: () => Promise<Configure>,
): Promise<number> {
  let exit = 0
  const parser = parserOf(command, terminal).action(async () => {
    refuseNothing(command, parser)
    const typed: Typed = {
      options: parser.opts(),
      args: parser.args,
      isTyped: (name) => parser.getOptionValueSource(name) === 'cli',
    }
    const { options, args } = command.config === undefined ? typed : (await configure())(command, typed, terminal)
    exit = await command.run(args, options, terminal)
  })
  try {
    await parser.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : 2
  }
  return exit
}

function parserOf(command: Command, terminal: Terminal): Parser {
  const parser = new Parser(`koppelproef ${command.name}`)
    .description(command.summary)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(add --help to see what this command takes)')
  for (const word of command.takes?.split(' ') ?? []) parser.argument(word)
  for (const { flags, what, default: value, choices } of command.options) {
    const option = new Option(flags, what)
    if (value !== undefined) option.default(value)
    if (choices !== undefined) option.choices(choices)
    parser.addOption(option)
  }
  if (command.examples)
    parser.addHelpText('after', `\nExamples:\n${command.examples.map((line) => `  ${line}`).join('\n')}`)
  return parser
}

/** The help text of one command, as `--help` prints it. */
export function helpOf(command: Command): string {
  let text = ''
  const parser = parserOf(command, { out: (part) => (text += part), err: () => {}, interactive: false })
  parser.configureOutput({ writeOut: (part) => (text += part), getOutHelpWidth: () => 110 })
  parser.outputHelp()
  return text
}

async function overview(commands: Readonly<Record<string, () => Promise<Command>>>): Promise<string> {
  const all: Command[] = []
  for (const load of Object.values(commands)) all.push(await load())
  const width = Math.max(0, ...all.map(({ name }) => name.length))
  const lines = all.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return `koppelproef: a believable ESIS to link against, and a harness that proves a linking system right.\n\nUsage: koppelproef <command> [options]\n\nCommands:\n${lines.join('\n')}\n\nkoppelproef <command> --help tells more.\n`
}

/** The version in package.json, from the sources and from dist. */
export function versionOfPackage(): string {
  for (const up of ['../../', '../../../']) {
    try {
      return JSON.parse(readFileSync(new URL(`${up}package.json`, import.meta.url), 'utf8')).version
    } catch {}
  }
  return 'unknown'
}
