import type { Catalogue } from './schema.ts'

/** The anomalies and kinds of change that a file may name. */
export const catalogue: Catalogue = { anomalies: [], changes: [] }
