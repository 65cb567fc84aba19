import { Option as Parsed } from 'commander'
import { type JsonSchema, list, object, oneOf, text } from '../../../simulator/school-file/json-schema.ts'
import type { Command, Option } from '../command.ts'

/** An option as a config file knows it. */
export type Field = {
  readonly name: string
  readonly attribute: string
  readonly isList: boolean
  readonly option: Option
}

/** The options of a command that may stand in a config file. */
export const fieldsOf = ({ options }: Pick<Command, 'options'>): readonly Field[] =>
  options
    .filter(({ inConfig }) => inConfig !== 'not')
    .flatMap((option) => {
      const parsed = new Parsed(option.flags)
      // `--no-quiet` is `quiet: false`.
      if (parsed.negate) return []
      return [{ name: parsed.name(), attribute: parsed.attributeName(), isList: parsed.variadic, option }]
    })

/**
 * The JSON Schema of a config file, for editors and for ajv, made of the options of the commands that it is for: those of
 * the first stand at the top, those of the others in sections.
 */
export const configSchema = (commands: readonly Command[]): JsonSchema => {
  const [first, ...others] = commands as [Command, ...Command[]]
  const sections = others.flatMap((command) => {
    const { section, top = [] } = command.config ?? {}
    if (section === undefined) return []
    const own = fieldsOf(command).filter(({ name }) => top !== 'all' && !top.includes(name))
    return [[section, object(`Options of koppelproef ${command.name}.`, propertiesOf(own))]]
  })
  const { args } = first.config ?? {}
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Koppelproef config',
    ...object(
      `What is not typed: options of koppelproef ${first.name}, by their names. Relative paths count from this file.`,
      {
        ...(args !== undefined && { [args]: listOrOne('Files and folders of scenarios. Absent: the catalogue.') }),
        ...propertiesOf(fieldsOf(first)),
        ...Object.fromEntries(sections),
      },
    ),
  }
}

const propertiesOf = (fields: readonly Field[]): JsonSchema =>
  Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)]))

function schemaOf({ isList, option }: Field): JsonSchema {
  const { flags, what, default: value, choices, inConfig } = option
  const description = typeof value === 'string' ? `${what} (default: ${value})` : what
  if (isList) return listOrOne(description)
  if (choices !== undefined) return oneOf(description, choices)
  if (!flags.includes('<') && !flags.includes('[')) return { type: 'boolean', description }
  if (typeof inConfig !== 'object' || inConfig.form === undefined) return text(description)
  return {
    type: ['string', 'object'],
    description,
    'x-mend': 'the name of a file, or fields',
    if: { type: 'object' },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: inConfig.form,
  }
}

const listOrOne = (description: string): JsonSchema => ({
  ...list(description, text('One of them.')),
  type: ['array', 'string'],
})
