import { anomalies } from '../bend/anomalies.ts'
import { changeDefs } from '../changes/fields.ts'
import { changeSchemas } from '../changes/schema.ts'
import type { Catalogue } from './schema.ts'

/** The anomalies and kinds of change that a file may name. Loads all of them: only for making the schema. */
export const catalogue: Catalogue = { anomalies, changes: changeSchemas, defs: changeDefs }
