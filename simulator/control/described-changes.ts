import { changeDefs } from '../changes/fields.ts'
import { kinds } from '../changes/kinds.ts'
import type { JsonSchema } from '../school-file/json-schema.ts'
import type { Description } from './contract.ts'

const named = (name: string): string => `#/components/schemas/${name}`

/** What a schema calls by `#/$defs/…` is called by where it stands in a description. */
function moved(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(moved)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [
      name,
      name === '$ref' && typeof value === 'string' ? value.replace('#/$defs/', named('Change-')) : moved(value),
    ]),
  )
}

/** By the API the day may be left out: now. */
const withoutDay = (form: JsonSchema): JsonSchema => ({
  ...form,
  required: (form.required as readonly string[]).filter((name) => name !== 'datum'),
})

/**
 * A description of the control API in which every kind of change stands with its fields. Requests are judged by the plain one: a change
 * that is wrong is told by whoever reads changes, with its place and what to do.
 */
export function withChanges(description: Description): unknown {
  const { components, paths } = structuredClone(description) as unknown as {
    readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
    readonly paths: Readonly<Record<string, { readonly post?: Body }>>
  }
  const { changes } =
    paths['/worlds/{world}/schools/{school}/changes']!.post!.requestBody.content['application/json'].schema.properties
  changes.items = { $ref: named('Change') }
  const mapping = Object.fromEntries(kinds.map(({ soort }) => [soort, named(`Change-${soort}`)]))
  const forms = kinds.map(({ soort, form }) => [`Change-${soort}`, moved(withoutDay(form))])
  const parts = Object.entries(changeDefs).map(([name, schema]) => [`Change-${name}`, moved(schema)])
  const Change = {
    description: 'Something that happens in a school on a day.',
    type: 'object',
    required: ['soort'],
    discriminator: { propertyName: 'soort', mapping },
    oneOf: Object.values(mapping).map(($ref) => ({ $ref })),
  }
  const schemas = { ...components.schemas, Change, ...Object.fromEntries([...forms, ...parts]) }
  return { ...description, paths, components: { ...components, schemas } }
}

type Body = {
  readonly requestBody: {
    readonly content: {
      readonly 'application/json': {
        readonly schema: { readonly properties: { readonly changes: { items: unknown } } }
      }
    }
  }
}
