import type { Groep } from '../../src/school/groep.ts'
import type { Leerkracht } from '../../src/school/leerkracht.ts'
import type { Geslacht, Leerling } from '../../src/school/leerling.ts'
import { type TUnsafe, Type } from '../../src/typebox.ts'
import type { Aanwijzing, Op } from '../school-file/aanwijzing.ts'
import { type JsonSchema, list, nullable, object, ref, text } from '../school-file/json-schema.ts'
import {
  groepFields,
  leerkrachtFields,
  leerlingFields,
  aanwijzing as toAanwijzing,
  op as toOp,
} from '../school-file/records.ts'
import type { Velden } from './velden.ts'

/** A field of a change: this type in the code, this schema in a file. */
export const field = <Value>(schema: JsonSchema): TUnsafe<Value> => Type.Unsafe<Value>(schema)

/** A field that may be left out. */
export const optional = Type.Optional

/** A list of at least so many; `mend` says it in words. */
export const several = <Item>(description: string, items: JsonSchema, least: number, mend: string) =>
  field<readonly Item[]>({ ...list(description, items), minItems: least, 'x-mend': mend })

/** Points at one record of the school. */
export const aanwijzing = field<Aanwijzing>(ref('aanwijzing'))
/** What an anomaly is put on. */
export const op = field<Op>(ref('op'))

/** Fields of a record with their new value. */
export const velden = {
  leerling: field<Velden<Leerling>>(ref('leerling')),
  leerkracht: field<Velden<Leerkracht>>(ref('leerkracht')),
  groep: field<Velden<Groep>>(ref('groep')),
}

export const naam = field<string>(text('1 to 200 characters.', { minLength: 1, maxLength: 200 }))
export const voorvoegsel = field<string | null>(
  nullable(text('1 to 10 characters; null or absent for none.', { minLength: 1, maxLength: 10 })),
)
export const emailadres = field<string>(text('1 to 256 characters.', { minLength: 1, maxLength: 256 }))
export const geslacht = field<Geslacht>(leerlingFields.geslacht as JsonSchema)

/** Waves through what a file would refuse of the values; shapes and names of fields must always be right. */
export const bewust = Type.Optional(
  field<boolean>({
    type: 'boolean',
    description: 'Wrong on purpose: lengths and lists are not checked, and no reference follows.',
  }),
)

const newValues = (fields: JsonSchema): JsonSchema =>
  object(
    'Fields with their new value; null takes a field away.',
    Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, nullable(schema as JsonSchema)])),
    { minProperties: 1 },
  )

/** What the forms of changes refer to under `$defs`. */
export const changeDefs: JsonSchema = {
  aanwijzing: toAanwijzing,
  op: toOp,
  leerling: newValues(leerlingFields),
  leerkracht: newValues(leerkrachtFields),
  groep: newValues(groepFields),
}
