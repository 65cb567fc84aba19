import { ToolError } from '../../../../src/tool-error.ts'
import { spellOutLeerkracht } from '../../../school-file/leerkracht.ts'
import { aanwijzing, bewust, velden } from '../../fields.ts'
import { findLeerkracht, putLeerkracht } from '../../find.ts'
import { defineChange } from '../../kind.ts'
import { withVelden } from '../../velden.ts'

/** But not who it is. */
export const leerkrachtWijzigt = defineChange({
  soort: 'leerkracht-wijzigt',
  meaning: 'Any fields of a teacher.',
  example: 'leerkracht: { key: L1 }, velden: { emailadres: null }',
  fields: { leerkracht: aanwijzing, velden: velden.leerkracht, bewust },
  points: { leerkracht: 'leerkracht' },
  act: (school, { leerkracht: op, velden }) => {
    if (velden.id !== undefined) throw new ToolError('E_CHANGE', 'who somebody is ("id") never changes')
    const leerkracht = findLeerkracht(school, op)
    return putLeerkracht(school, leerkracht, spellOutLeerkracht(withVelden(leerkracht, velden), school.groepen ?? []))
  },
})
