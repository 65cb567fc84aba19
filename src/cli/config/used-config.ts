import type { Option } from '../command.ts'

/** The config file that a command was run with. */
export type UsedConfig = {
  readonly file: string
  /** Where it stands: a system of its `sut` is started there. */
  readonly folder: string
  /** True: it was named, and is not found by itself. */
  readonly isNamed: boolean
  /** Names of the options that it gave: they were not typed. */
  readonly gave: ReadonlySet<string>
}

/** Part of the options of a command that reads a config file. Absent: none was used. */
export type Configured = {
  readonly config?: UsedConfig
  /** Somebody said that none is to be read. */
  readonly isWithoutConfig?: true
}

/** The options by which a config file is chosen. */
export const configOptions: readonly Option[] = [
  {
    flags: '--config <file>',
    what: 'read options from this file (default: koppelproef.config.yaml, here or in a folder above); what is typed wins',
    inConfig: 'not',
  },
  { flags: '--no-config', what: 'read no config file', inConfig: 'not' },
]

/** Where the system under test is started: where the config stands that names it. Undefined: here. */
export const folderOfSut = ({ config }: Configured): string | undefined =>
  config?.gave.has('sut') ? config.folder : undefined

/** An option as it must be typed to have the same again. Empty: the config file gives it. `name`: as `run` gets it. */
export const typedAgain = ({ config }: Configured, name: string, text: string): string =>
  config?.gave.has(name) ? '' : text

/** ` --config FILE` or ` --no-config`, when that must be typed to have the same again. */
export const configAgain = ({ config, isWithoutConfig }: Configured): string =>
  isWithoutConfig ? ' --no-config' : config?.isNamed ? ` --config ${config.file}` : ''
