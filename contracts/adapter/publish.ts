import { type Call, callNames, calls } from './adapter.ts'

/** A JSON Schema of 2020-12, or a part of one. */
export type Schema = { readonly [keyword: string]: unknown }

export type AdapterSchema = Schema & {
  readonly $defs: Readonly<Record<string, Schema>>
  readonly calls: Readonly<Record<Call, { readonly vraag: Schema; readonly antwoord: Schema }>>
}

/** What adapter.schema.json says: the definitions of the calls, with the shapes that have a name under `$defs`. */
export function adapterSchema(): AdapterSchema {
  const $defs: Record<string, Schema> = {}
  const published = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(published)
    if (typeof part !== 'object' || part === null) return part
    const { $id, unseen, ...rest } = part as Schema
    const shape = Object.fromEntries(Object.entries(rest).map(([keyword, value]) => [keyword, published(value)]))
    if (typeof $id !== 'string') return shape
    $defs[$id] ??= shape
    return { $ref: `#/$defs/${$id}` }
  }
  const forms = callNames.map((call) => {
    const { vraag, antwoord } = calls[call]
    return [call, { vraag: published(vraag), antwoord: published(antwoord) }]
  })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://koppelproef.example/schemas/adapter.schema.json',
    title: 'Koppelproef adapter',
    description:
      'What the harness asks of a linking system (calls/NAME/vraag) and what it gets back (calls/NAME/antwoord).',
    $defs,
    calls: Object.fromEntries(forms),
  }
}

/** The fields of an answer without which a story misses something: what it misses, and where they are, `leerlingen[].overig`. */
export function unseenFieldsOf(call: Call): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const walk = (part: unknown, path: string): void => {
    if (typeof part !== 'object' || part === null) return
    const {
      properties = {},
      items,
      oneOf = [],
      anyOf = [],
      unseen,
    } = part as {
      readonly properties?: Readonly<Record<string, Schema>>
      readonly items?: Schema
      readonly oneOf?: readonly Schema[]
      readonly anyOf?: readonly Schema[]
      readonly unseen?: string
    }
    if (unseen !== undefined) found.set(unseen, [...(found.get(unseen) ?? []), path])
    for (const [name, field] of Object.entries(properties)) walk(field, path === '' ? name : `${path}.${name}`)
    for (const one of [...oneOf, ...anyOf]) walk(one, path)
    if (items !== undefined) walk(items, `${path}[]`)
  }
  walk(calls[call].antwoord, '')
  return found
}
