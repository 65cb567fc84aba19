import { aanwijzing } from '../../fields.ts'
import { findLeerling, putLeerling } from '../../find.ts'
import { defineChange } from '../../kind.ts'

/** From that day the pupil is not delivered any more. */
export const uitstroom = defineChange({
  soort: 'uitstroom',
  meaning: 'A pupil leaves.',
  example: 'leerling: { key: 11 }',
  fields: { leerling: aanwijzing },
  points: { leerling: 'leerling' },
  act: (school, { leerling }) => putLeerling(school, findLeerling(school, leerling)),
})
