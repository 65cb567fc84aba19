import { type Call, callNames, calls } from '../../contracts/adapter/adapter.ts'
import { adapterSchema, type Schema, unseenFieldsOf } from '../../contracts/adapter/publish.ts'
import { tableOf } from '../docs.ts'

type Object = {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
}

/** The rows of the table on the first page: each leads to its forms. */
export const callsPart = (): string =>
  callNames
    .map((call) => {
      const { required, says } = calls[call]
      return `| [\`${call}\`](CALLS.md#${call.toLowerCase()}) | ${required ? 'required' : ''} | ${says.en} |\n`
    })
    .join('')

/** Every call with its question, its answer, and what no story can see without it. */
export function formsPart(): string {
  const { calls: forms } = adapterSchema()
  return callNames
    .map((call) => {
      const { says } = calls[call]
      return `### ${call}\n\n${says.en}\n\n- question: ${formOf(forms[call].vraag)}\n- answer: ${formOf(forms[call].antwoord)}\n${meaningsOf(forms[call].vraag)}${unseenOf(call)}\n`
    })
    .join('')
}

/** What the words of a question mean, where the form says so; what every question has in common stands below. */
function meaningsOf(question: Object): string {
  const kinds = question.oneOf ?? question.anyOf ?? [question]
  const said = kinds.flatMap(({ properties = {} }: Object) =>
    Object.entries(properties).flatMap(([name, { description }]) =>
      description === undefined || name === 'school' ? [] : [`- \`${name}\`: ${description}\n`],
    ),
  )
  return [...new Set(said)].join('')
}

function unseenOf(call: Call): string {
  const { required, unseen } = calls[call]
  const whole = required ? '' : `- without it no story can see ${unseen?.en}\n`
  const fields = [...unseenFieldsOf(call)].map(
    ([what, paths]) => `- without ${paths.map((path) => `\`${path}\``).join(', ')} no story can see ${what}\n`,
  )
  return whole + fields.join('')
}

/** The records and other shapes that several calls share. */
export const shapesPart = (): string =>
  Object.entries(adapterSchema().$defs)
    .filter(([, shape]) => 'properties' in shape || 'oneOf' in shape)
    .map(([name, shape]) => `### ${name}\n\n${shape.description ? `${shape.description}\n\n` : ''}${fieldsOf(shape)}\n`)
    .join('')

function fieldsOf(shape: Object): string {
  const kinds = shape.oneOf ?? []
  if (kinds.length > 0) return kinds.map((kind) => `- ${formOf(kind)}\n`).join('')
  return tableOf(
    ['field', 'form', ''],
    Object.entries(shape.properties ?? {}).map(([name, field]) => [
      shape.required?.includes(name) ? `**\`${name}\`**` : `\`${name}\``,
      formOf(field),
      String(field.description ?? ''),
    ]),
  )
}

/** A form in a line: `{ kind: verwerkt }` or `list of regel`; required fields without a question mark. */
function formOf(schema: Schema): string {
  const { $ref, type, items, properties, required, oneOf, anyOf, patternProperties } = schema as Schema &
    Object & { readonly items?: Schema }
  if (typeof $ref === 'string') return linkTo($ref.split('/').at(-1)!)
  const kinds = oneOf ?? anyOf
  if (kinds !== undefined) return kinds.map(formOf).join(' or ')
  if ('const' in schema) return `\`${schema.const}\``
  if (Array.isArray(schema.enum)) return schema.enum.map((word) => `\`${word}\``).join(', ')
  if (items !== undefined) return `list of ${formOf(items)}`
  if (patternProperties !== undefined) return 'texts by name'
  if (properties !== undefined) {
    const fields = Object.entries(properties).map(([name, field]) => {
      const form = formOf(field)
      // Most are texts: what says no form is one.
      return `${name}${required?.includes(name) ? '' : '?'}${form === 'text' ? '' : `: ${form}`}`
    })
    return `{ ${fields.join(', ')} }`
  }
  return typeof type === 'string' ? (type === 'string' ? 'text' : type) : 'anything'
}

const linkTo = (name: string): string =>
  name === 'soort' ? '`groep`, `leerkracht`, `leerling`' : `[${name}](#${name})`
