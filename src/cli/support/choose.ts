import { findScenarios, partOf, readPart } from '../../../scenarios/run/find.ts'
import { type LeftOut, leaveOut } from '../../../scenarios/run/leave-out.ts'
import { ToolError } from '../../tool-error.ts'
import type { Option } from '../command.ts'

export type ChooseOptions = {
  readonly filter?: string
  readonly tag?: readonly string[]
  readonly exclude?: readonly string[]
  readonly only?: 'regel'
  readonly shard?: string
  readonly streng?: boolean
}

/** What may be said of which stories are told, and what of them is judged. */
export const chooseOptions: readonly Option[] = [
  { flags: '--filter <text>', what: 'only scenarios whose name, title, theme or row holds this text' },
  { flags: '--tag <word...>', what: 'only scenarios with this tag' },
  {
    flags: '--exclude <text...>',
    what: 'leave out a law by its name, and scenarios with this tag or with this text in their name, title, theme or row; how many is told',
  },
  { flags: '--only <kind>', what: 'judge and show rules only: no habits, no choices', choices: ['regel'] },
  { flags: '--shard <n/m>', what: 'only the nth of m equal parts' },
]

/**
 * The stories to tell, the laws to judge them by, and how much is left out.
 * @throws ToolError E_USAGE, and what is wrong with a file
 */
export function choose(
  files: readonly string[],
  { filter, tag, exclude = [], only, shard, streng }: ChooseOptions,
): LeftOut {
  if (only !== undefined && streng) throw new ToolError('E_USAGE', 'Give --only regel or --streng, not both.')
  const found = findScenarios(files, { ...(filter !== undefined && { filter }), ...(tag && { tag }) })
  const { scenarios, laws, counts } = leaveOut(found, exclude)
  const chosen = shard === undefined ? scenarios : partOf(scenarios, readPart(shard))
  if (chosen.length === 0)
    throw new ToolError('E_USAGE', 'No scenario fits: check the path, --filter, --tag, --exclude and --shard.')
  return { scenarios: chosen, laws, counts }
}
