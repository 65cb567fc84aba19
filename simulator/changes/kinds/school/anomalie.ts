import { text } from '../../../school-file/json-schema.ts'
import { field, op, optional } from '../../fields.ts'
import { defineChange } from '../../kind.ts'

/** What there is, see `../bend/ANOMALIES.md`. */
export const anomalie = defineChange({
  soort: 'anomalie',
  meaning: 'An anomaly shows on this day.',
  example: 'naam: emptied-group, op: { groep: { key: 31 } }',
  fields: {
    naam: field<string>(text('Name of the anomaly.')),
    op: optional(op),
    seed: optional(field<string>(text('For what it leaves open.'))),
  },
  act: (school, { naam, op, seed }, { around, bend }) => bend(school, { naam, op }, seed ?? around.seed),
})
