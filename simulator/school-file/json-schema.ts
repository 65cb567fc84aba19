/** A JSON Schema, or a part of one. `x-mend` in it says in words how to repair a value. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/** Text that YAML may show as a number: `key: 00042` stays `00042`. */
export const text = (description: string, more: JsonSchema = {}): JsonSchema => ({
  type: ['string', 'number'],
  description,
  ...more,
})

/** A day that exists. */
export const day = (description: string): JsonSchema =>
  text(description, { format: 'date', 'x-mend': 'a day that exists, written as YYYY-MM-DD' })

/** An `xs:dateTime`, as sent. */
export const moment = (description: string): JsonSchema =>
  text(description, { 'x-mend': 'a moment such as 2026-11-23T08:30:00' })

/** A value of a list of the standard. What YAML and JSON read as a number stands in it as one too: editors hold files to it. */
export const oneOf = (description: string, values: readonly string[]): JsonSchema =>
  text(description, { enum: [...values, ...values.filter((value) => String(Number(value)) === value).map(Number)] })

/** What may be written there, as text and once. */
export const wordsOf = (values: readonly unknown[]): readonly string[] => [
  ...new Set(values.filter((value) => value !== null).map(String)),
]

/** Fields by name, no others. */
export const object = (description: string, properties: JsonSchema, more: JsonSchema = {}): JsonSchema => ({
  type: 'object',
  description,
  additionalProperties: false,
  properties,
  ...more,
})

/** A list of one kind of item. */
export const list = (description: string, items: JsonSchema): JsonSchema => ({ type: 'array', description, items })

/** The same field, that may also be `null`: taken away. */
export const nullable = (schema: JsonSchema): JsonSchema => {
  const { type, enum: values, ...rest } = schema as { type: string | string[]; enum?: readonly unknown[] }
  return { type: [type, 'null'].flat(), ...(values && { enum: [...values, null] }), ...rest }
}

/** What `$defs` of the school file calls by this name. */
export const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` })
