import { dirname } from 'node:path'
import { checkEa } from '../check-ea.ts'
import { checkLas } from '../check-las.ts'
import type { Command } from '../command.ts'
import type { Configure } from '../command-line.ts'
import { explore } from '../explore.ts'
import { observe } from '../observe.ts'
import { run } from '../run.ts'
import { findConfig, readConfig } from './read-config.ts'
import type { UsedConfig } from './used-config.ts'

/** The commands whose options a config file holds; those of the first stand at the top. */
export const configured: readonly Command[] = [run, explore, checkEa, checkLas, observe]

/**
 * What a command gets: what was typed, then what the config file says, then the defaults. Says which file that was.
 * @throws ToolError E_FILE_UNREADABLE, E_FILE_INVALID
 */
export const configure: Configure = (command, { options, args, isTyped }, terminal) => {
  const { config: chosen, ...plain } = options
  if (chosen === false) return { options: { ...plain, isWithoutConfig: true }, args }
  const isNamed = typeof chosen === 'string'
  const file = isNamed ? chosen : findConfig('.')
  if (file === undefined) return { options: plain, args }
  const said = readConfig(file, command, configured)
  const given = Object.entries(said.options).filter(([name]) => !isTyped(name))
  const config: UsedConfig = { file, folder: dirname(file), isNamed, gave: new Set(given.map(([name]) => name)) }
  terminal.err(`config: ${file}\n`)
  return {
    options: { ...plain, ...Object.fromEntries(given), config },
    args: args.length === 0 ? (said.args ?? args) : args,
  }
}
