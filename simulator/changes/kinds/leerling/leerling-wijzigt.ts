import { ToolError } from '../../../../src/tool-error.ts'
import { aanwijzing, bewust, velden } from '../../fields.ts'
import { findLeerling, putLeerling } from '../../find.ts'
import { defineChange } from '../../kind.ts'
import { withVelden } from '../../velden.ts'

/** But not who it is. */
export const leerlingWijzigt = defineChange({
  soort: 'leerling-wijzigt',
  meaning: 'Any fields of a pupil.',
  example: 'leerling: { key: 11 }, velden: { key: 9011, eckid: null }',
  fields: { leerling: aanwijzing, velden: velden.leerling, bewust },
  points: { leerling: 'leerling' },
  act: (school, { leerling: op, velden }) => {
    if (velden.id !== undefined) throw new ToolError('E_CHANGE', 'who somebody is ("id") never changes')
    const leerling = findLeerling(school, op)
    return putLeerling(school, leerling, withVelden(leerling, velden))
  },
})
