import * as schema from '../../simulator/school-file/json-schema.ts'
import { type Static, type TObject, type TProperties, type TSchema, Type } from '../../src/typebox.ts'

// One definition of what may stand in a file: its TypeScript type (`Static<typeof form>`) and its JSON Schema.

type More = schema.JsonSchema

/** Text that YAML may show as a number. */
export const text = (description: string, more: More = {}) => Type.Unsafe<string>(schema.text(description, more))

/** A day that exists. */
export const day = (description: string) => Type.Unsafe<string>(schema.day(description))

/** A whole number, 0 or more. */
export const count = (description: string) => Type.Unsafe<number>({ type: 'integer', minimum: 0, description })

/** Any number, also with decimals. */
export const number = (description: string) => Type.Unsafe<number>({ type: 'number', description })

export const yes = (description: string) => Type.Unsafe<boolean>({ type: 'boolean', description })

/** One of a few words. */
export const oneOf = <const Values extends readonly string[]>(description: string, values: Values) =>
  Type.Unsafe<Values[number]>(schema.oneOf(description, values))

export const list = <Item extends TSchema>(description: string, items: Item, more: More = {}) =>
  Type.Unsafe<readonly Static<Item>[]>({ ...schema.list(description, items), ...more })

/** Fields by name, no others. */
export const object = <Fields extends TProperties>(description: string, fields: Fields, more: More = {}) =>
  Type.Unsafe<Readonly<Static<TObject<Fields>>>>(
    Type.Object(fields, { additionalProperties: false, description, ...more }),
  )

/** Names of one's own, each with such a value. */
export const mapOf = <Value extends TSchema>(description: string, values: Value) =>
  Type.Unsafe<Readonly<Record<string, Static<Value>>>>({ type: 'object', description, additionalProperties: values })

/** Text, or `null`: not there. */
export const textOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'] })

/** Fields that are judged elsewhere, in the form of `Value`. */
export const free = <Value>(description: string, more: More = {}) =>
  Type.Unsafe<Value>({ type: 'object', description, ...more })

/** One of several forms. */
export const anyOf = <Forms extends readonly TSchema[]>(description: string, ...forms: Forms) =>
  Type.Unsafe<Static<Forms[number]>>({ description, anyOf: forms })

/** What `$defs` of the schema of scenarios calls by this name. */
export const refTo = <Value>(name: string) => Type.Unsafe<Value>(schema.ref(name))

export const optional = Type.Optional
