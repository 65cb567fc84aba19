import { aanwijzing, bewust, velden } from '../../fields.ts'
import { findLeerling, putLeerling } from '../../find.ts'
import { defineChange } from '../../kind.ts'
import { withChosen } from '../../velden.ts'

export const leerlingWijzigt = defineChange({
  soort: 'leerling-wijzigt',
  meaning: 'Any fields of a pupil.',
  example: 'leerling: { key: 11 }, velden: { key: 9011, eckid: null }',
  fields: { leerling: aanwijzing, velden: velden.leerling, bewust },
  points: { leerling: 'leerling' },
  act: (school, { leerling: op, velden }) => {
    const leerling = findLeerling(school, op)
    return putLeerling(school, leerling, withChosen(leerling, velden))
  },
})
