import { ToolError } from '../tool-error.ts'
import { defineCommand, type Terminal } from './command.ts'
import type { EditorName } from './schema/editors.ts'
import { addressOf, inProject, installSchemas, own, schemaText } from './schema/install.ts'
import { kindsOfFile } from './schema/schemas.ts'
import { announce } from './support/announce.ts'

type Options = {
  readonly install?: boolean
  readonly editor?: readonly EditorName[]
  readonly stories?: readonly string[]
  readonly schools?: readonly string[]
}

export const schema = defineCommand<Options>({
  name: 'schema',
  takes: '[name]',
  summary: 'Schemas of what people write: shows one, or lets the editors of this project help with it.',
  options: [
    {
      flags: '--install',
      what: 'write settings for editors here, and the schemas where this project has no koppelproef',
    },
    {
      flags: '--editor <editor...>',
      what: 'for which (default: vscode, and jetbrains where .idea is)',
      choices: ['vscode', 'jetbrains'],
    },
    { flags: '--stories <pattern...>', what: 'which files are stories (default: verhalen/**/*.yaml *.verhaal.yaml)' },
    {
      flags: '--schools <pattern...>',
      what: 'which are schools (default: scholen/**/*.yaml *.school.yaml school.yaml)',
    },
  ],
  examples: [
    'koppelproef schema',
    'koppelproef schema --install --stories "stories/**/*.yaml"',
    'koppelproef schema scenario > scenario.schema.json',
  ],
  run: async ([name], options, terminal) => {
    if (options.install) {
      if (name !== undefined) throw new ToolError('E_USAGE', '--install takes all of them; leave the name out.')
      return tellInstalled(options, terminal)
    }
    if (options.editor || options.stories || options.schools)
      throw new ToolError('E_USAGE', '--editor, --stories and --schools go with --install.')
    terminal.out(name === undefined ? list() : schemaText(name))
    return 0
  },
})

function list(): string {
  const lines = kindsOfFile.map(({ name, says, file }) => `${name.padEnd(12)} ${says.padEnd(24)} ${addressOf(file)}`)
  return `${lines.join('\n')}\n\nAs the first line of a file, for any editor with the language server of YAML:\n# yaml-language-server: $schema=${addressOf(kindsOfFile[0]!.file)}\n`
}

function tellInstalled(options: Options, terminal: Terminal): number {
  const { written, copied } = installSchemas('.', options)
  announce(terminal, written.map((file) => `${file}\n`).join(''))
  if (copied)
    terminal.err(
      `There is no ${inProject} here, so the schemas were copied to ${own}; do this again after an update.\n`,
    )
  return 0
}
