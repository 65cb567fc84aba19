import type { Groep } from '../../../../src/school/groep.ts'
import { ToolError } from '../../../../src/tool-error.ts'
import { aanwijzing, velden } from '../../fields.ts'
import { findGroep, putGroep } from '../../find.ts'
import { defineChange } from '../../kind.ts'
import { moveReferences } from '../../rekey.ts'
import { withVelden } from '../../velden.ts'

/** But not which it is. */
export const groepWijzigt = defineChange({
  soort: 'groep-wijzigt',
  meaning: 'Any fields of a group; references follow a new key.',
  example: 'groep: { key: 31 }, velden: { naam: Albatros }',
  fields: { groep: aanwijzing, velden: velden.groep },
  points: { groep: 'groep' },
  act: (school, { groep: op, velden }) => {
    if (velden.id !== undefined) throw new ToolError('E_CHANGE', 'which group it is ("id") never changes')
    const groep = findGroep(school, op)
    const now = withVelden<Groep>(groep, velden)
    return moveReferences(putGroep(school, groep, now), new Map(now.key === groep.key ? [] : [[groep.key, now.key]]))
  },
})
