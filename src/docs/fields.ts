import { wordsOf } from '../../simulator/school-file/json-schema.ts'

export type Schema = Readonly<Record<string, unknown>>

const list = (value: unknown): readonly Schema[] => (Array.isArray(value) ? (value as Schema[]) : [])
const fieldsOf = (schema: Schema): readonly (readonly [string, Schema])[] =>
  Object.entries((schema.properties ?? {}) as Readonly<Record<string, Schema>>)

/** `#/$defs/leerling` or `#/components/schemas/World`: the last word names it. */
const nameOf = ({ $ref }: Schema): string | undefined => (typeof $ref === 'string' ? $ref.split('/').at(-1) : undefined)

/** What may be written there, in words; what has a name of its own is a link to where that stands on the page. */
export function formOf(schema: Schema): string {
  const name = nameOf(schema)
  if (name !== undefined) return `[${name}](#${name.toLowerCase()})`
  const several = [...list(schema.oneOf), ...list(schema.anyOf)]
  if (several.length > 0) return [...new Set(several.map(formOf))].join(', or ')
  if (list(schema.allOf).length > 0) return [...new Set(list(schema.allOf).map(formOf))].join(' and ')
  if (schema.const !== undefined) return `\`${schema.const}\``
  if (Array.isArray(schema.enum))
    return wordsOf(schema.enum)
      .map((value) => `\`${value}\``)
      .join(', ')
  const types = [schema.type].flat().filter((type) => type !== 'null')
  if (types.includes('array'))
    return `list: ${schema.items === undefined ? 'anything' : formOf(schema.items as Schema)}`
  if (types.includes('object')) return 'fields'
  if (types.includes('boolean')) return 'true, false'
  if (types.includes('integer') || (types.includes('number') && !types.includes('string')))
    return `number${boundsOf(schema)}`
  if (types.includes('string')) return schema.format === 'date' ? 'day, `YYYY-MM-DD`' : 'text'
  return 'anything'
}

function boundsOf({ minimum, maximum }: Schema): string {
  if (minimum !== undefined && maximum !== undefined) return `, ${minimum} to ${maximum}`
  return minimum === undefined ? '' : `, ${minimum} or more`
}

type Row = readonly [field: string, form: string, says: string]

/** Every field and the fields within, that have no name of their own. */
function rowsOf(schema: Schema, path = '', depth = 0): readonly Row[] {
  const needs = (schema.required ?? []) as readonly string[]
  return fieldsOf(schema).flatMap(([name, field]) => {
    const row: Row = [`\`${path}${name}\`${needs.includes(name) ? ' (needed)' : ''}`, formOf(field), saysOf(field)]
    return [row, ...(depth > 3 ? [] : innerRows(field, `${path}${name}`, depth + 1))]
  })
}

const saysOf = ({ description, default: usual }: Schema): string =>
  [description, usual === undefined || typeof usual === 'object' ? undefined : `Default ${usual}.`]
    .filter(Boolean)
    .join(' ')

const innerRows = (schema: Schema, path: string, depth: number): readonly Row[] => [
  ...rowsOf(schema, `${path}.`, depth),
  ...(schema.items === undefined ? [] : innerRows(schema.items as Schema, `${path}[]`, depth)),
  ...[...list(schema.oneOf), ...list(schema.anyOf), ...list(schema.allOf)].flatMap((one) =>
    innerRows(one, path, depth),
  ),
]

/** A table of the fields of a schema, as markdown; nothing where it has none. */
export function fieldTable(schema: Schema): string {
  const rows = [...new Map(innerRows(schema, '', 0).map((row) => [row[0], row])).values()].map(
    ([field, form, says]): Row => [field.replace('`.', '`').replace('`[].', '`[].'), form, says],
  )
  return rows.length === 0 ? '' : `\n${tableOf(['field', 'form', 'what'], rows)}\n`
}

export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |\n`)
    .join('')

/** A part for each schema that has a name: what it is, and its fields. */
export const namedParts = (schemas: Readonly<Record<string, Schema>>): string =>
  Object.entries(schemas)
    .map(([name, schema]) => {
      const form = fieldsOf(schema).length === 0 ? `\nForm: ${formOf(schema)}.\n` : ''
      return `### ${name}\n\n${saysOf({ description: schema.description })}\n${form}${fieldTable(schema)}\n`
    })
    .join('')
