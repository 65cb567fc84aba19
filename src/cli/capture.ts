import { writeFileSync } from 'node:fs'
import { capture as captureStory } from '../../scenarios/capture/capture.ts'
import { observeControl } from '../../scenarios/capture/from-control.ts'
import { observeState } from '../../scenarios/capture/from-state.ts'
import { ToolError } from '../tool-error.ts'
import { defineCommand } from './command.ts'

type Options = {
  readonly url?: string
  readonly state?: string
  readonly world: string
  readonly school?: string
  readonly names: 'made-up' | 'keep'
  readonly groups?: boolean
  readonly seed?: string
  readonly out?: string
}

const defaultUrl = 'http://127.0.0.1:8085'

export const capture = defineCommand<Options>({
  name: 'capture',
  summary: 'Turns what happened in a simulator into one scenario file, with made-up names that keep what collides.',
  options: [
    { flags: '--url <address>', what: `a simulator that runs (default: ${defaultUrl})` },
    { flags: '--state <folder>', what: 'or the state folder of one that does not; it has no journal' },
    { flags: '--world <name>', what: 'which world', default: 'default' },
    { flags: '--school <id>', what: '99QQ00: which school, when the world has several' },
    {
      flags: '--names <how>',
      what: 'made-up names, keys and birth dates, or all as it is',
      default: 'made-up',
      choices: ['made-up', 'keep'],
    },
    { flags: '--groups', what: 'also other names for groups' },
    { flags: '--seed <text>', what: 'the same seed makes up the same names (default: that of the world)' },
    { flags: '--out <file>', what: 'write it here instead of to the terminal' },
  ],
  examples: [
    'koppelproef capture --out verhaal.yaml',
    'koppelproef capture --url http://127.0.0.1:9000 --world mine --school 99XX00 --out verhaal.yaml',
    'koppelproef capture --state ./state --names keep',
    'koppelproef run verhaal.yaml',
  ],
  run: async (_, options, terminal) => {
    const { url, state, names, groups, seed, out } = options
    if (url !== undefined && state !== undefined) throw new ToolError('E_USAGE', 'Give --url or --state, not both.')
    if (url !== undefined && !URL.canParse(url))
      throw new ToolError('E_USAGE', '--url takes an address, http://127.0.0.1:8085.')
    const observed =
      state === undefined ? await observeControl(url ?? defaultUrl, options) : await observeState(state, options)
    const { text, leftOut } = captureStory(observed, {
      madeUp: names === 'made-up',
      ...(groups && { groups }),
      ...(seed !== undefined && { seed }),
    })
    if (out === undefined) terminal.out(text)
    else {
      write(out, text)
      terminal.out(`${out}: tell it with koppelproef run ${out}\n`)
    }
    for (const sentence of leftOut) terminal.err(`${sentence}\n`)
    terminal.err(
      'Nothing is expected yet: add "- verwacht:" after the import that went wrong, and under "ea:" what your system had.\n',
    )
    return 0
  },
})

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new ToolError('E_FILE_UNWRITABLE', file, (error as NodeJS.ErrnoException).code ?? String(error))
  }
}
