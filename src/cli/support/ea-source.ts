import { parseMapping } from '../../../scenarios/observe/mapping.ts'
import { type EaSource, openSource } from '../../../scenarios/observe/sources.ts'
import { readText } from '../../read-text.ts'
import type { Option } from '../command.ts'
import { aPath } from '../config/in-config.ts'

export type EaSourceOptions = {
  readonly query?: string
  readonly mapping?: string
  readonly header?: readonly string[]
}

/** What may be said of a source that an EA is read from. */
export const eaSourceOptions: readonly Option[] = [
  { flags: '--query <sql>', what: 'of sql: the query for the pupils' },
  {
    flags: '--mapping <file>',
    what: 'YAML: which columns are which fields; without it they must be called as ours',
    inConfig: aPath,
  },
  { flags: '--header <line...>', what: 'of http: "Authorization: Bearer …"' },
]

/** Where an EA is read from, as it was typed. `folder`: where a command of it runs; absent: here. Throws E_USAGE, and what is wrong with the mapping. */
export const eaSource = (state: string, { query, mapping, header }: EaSourceOptions, folder?: string): EaSource =>
  openSource(state, {
    ...(mapping !== undefined && { mapping: parseMapping(readText(mapping), mapping) }),
    ...(query !== undefined && { query }),
    ...(folder !== undefined && { folder }),
    ...(header !== undefined && { headers: header }),
  })
