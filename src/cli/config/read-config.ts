import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { compileSchema, problemsWith } from '../../../simulator/school-file/parse.ts'
import { refuse } from '../../../simulator/school-file/problem.ts'
import { partOf, type ReadSource, readSource } from '../../../simulator/school-file/source.ts'
import { readText } from '../../read-text.ts'
import type { Command } from '../command.ts'
import { configSchema, type Field, fieldsOf } from './config-schema.ts'

/** The config file of a folder and of those below it. */
export const configFile = 'koppelproef.config.yaml'

/** What a config file says to one command, as if it was typed: by the names that `run` of the command gets. */
export type Said = { readonly options: Readonly<Record<string, unknown>>; readonly args?: readonly string[] }

/** The nearest config file in this folder or above it. Undefined: there is none. */
export function findConfig(folder: string): string | undefined {
  const file = join(folder, configFile)
  if (existsSync(file)) return relative('.', file) || file
  const above = dirname(resolve(folder))
  return above === resolve(folder) ? undefined : findConfig(above)
}

/**
 * Reads what a config file says to a command. `commands`: all that read one, the one whose options stand at the top first.
 * @throws ToolError E_FILE_UNREADABLE, E_FILE_INVALID with line, column, field and what it should be
 */
export function readConfig(file: string, command: Command, commands: readonly Command[]): Said {
  const read = readSource(readText(file), file)
  refuse(file, problemsWith(read, compileSchema(configSchema(commands))))
  const { top = [], section, args } = command.config ?? {}
  const data = read.data as Readonly<Record<string, unknown>>
  const from = (path: string) => (isAbsolute(path) ? path : relative('.', resolve(dirname(file), path)) || '.')
  const fields = fieldsOf(command)
  const options = {
    ...valuesOf(
      fields.filter(({ name }) => top === 'all' || top.includes(name)),
      read,
      from,
    ),
    ...(section !== undefined && data[section] !== undefined && valuesOf(fields, partOf(read, [section]), from)),
  }
  return { options, ...(args !== undefined && data[args] !== undefined && { args: listed(data[args]).map(from) }) }
}

function valuesOf(fields: readonly Field[], read: ReadSource, from: (path: string) => string) {
  const data = read.data as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    fields.flatMap(({ name, attribute, isList, option: { inConfig } }) => {
      const value = data[name]
      if (value === undefined) return []
      const { paths, read: readPart } = typeof inConfig === 'object' ? inConfig : {}
      const placed = (one: string) => paths?.(one, from) ?? one
      if (isList) return [[attribute, listed(value).map(placed)]]
      if (typeof value === 'object') return [[attribute, readPart?.(partOf(read, [name]))]]
      return [[attribute, typeof value === 'string' ? placed(value) : value]]
    }),
  )
}

const listed = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [String(value)])
