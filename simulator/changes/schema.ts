import type { JsonSchema } from '../school-file/json-schema.ts'
import { changeDefs } from './fields.ts'
import { kinds } from './kinds.ts'

/** One object schema per kind of change. */
export const changeSchemas: readonly JsonSchema[] = kinds.map(({ form }) => form)

/** The JSON Schema of one change, as the control API takes it. */
export const changeSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Koppelproef change',
  description: 'Something that happens in a school on a day.',
  type: 'object',
  required: ['soort', 'datum'],
  discriminator: { propertyName: 'soort' },
  oneOf: changeSchemas,
  $defs: changeDefs,
}
