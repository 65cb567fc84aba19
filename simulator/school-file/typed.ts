import type { JsonSchema } from './json-schema.ts'

/** Names of fields that hold a number or a boolean; all others hold text. */
export type TypedNames = { readonly numbers: ReadonlySet<string>; readonly booleans: ReadonlySet<string> }

/** Finds the names in a schema. A name that is typed is so everywhere, or is a list or group of fields there. */
export function typedNamesOf(schema: JsonSchema): TypedNames {
  const numbers = new Set<string>()
  const booleans = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { properties } = value as { properties?: Readonly<Record<string, JsonSchema>> }
    for (const [name, { type }] of Object.entries(properties ?? {})) {
      const types = [type].flat()
      if (types.includes('string')) continue
      if (types.includes('integer') || types.includes('number')) numbers.add(name)
      if (types.includes('boolean')) booleans.add(name)
    }
    Object.values(value).forEach(walk)
  }
  walk(schema)
  return { numbers, booleans }
}

/** The data with text turned into the number or boolean that its field holds, where it reads as one. Changes it in place. */
export function giveTypes(value: unknown, names: TypedNames): void {
  if (typeof value !== 'object' || value === null) return
  const fields = value as Record<string, unknown>
  for (const name of Object.keys(fields)) {
    const text = fields[name]
    if (typeof text !== 'string') giveTypes(text, names)
    else if (names.numbers.has(name) && /^-?\d+(\.\d+)?$/.test(text)) fields[name] = Number(text)
    else if (names.booleans.has(name) && (text === 'true' || text === 'false')) fields[name] = text === 'true'
  }
}
