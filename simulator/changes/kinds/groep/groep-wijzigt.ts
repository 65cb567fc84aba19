import type { Groep } from '../../../../src/school/groep.ts'
import { ToolError } from '../../../../src/tool-error.ts'
import { aanwijzing, bewust, velden } from '../../fields.ts'
import { findGroep, putGroep } from '../../find.ts'
import { defineChange } from '../../kind.ts'
import { moveReferences } from '../../rekey.ts'
import { withVelden } from '../../velden.ts'

/** But not which it is. Wrong on purpose, who was in it is left pointing at nothing. */
export const groepWijzigt = defineChange({
  soort: 'groep-wijzigt',
  meaning: 'Any fields of a group; references follow a new key.',
  example: 'groep: { key: 31 }, velden: { naam: Albatros }',
  fields: { groep: aanwijzing, velden: velden.groep, bewust },
  points: { groep: 'groep' },
  act: (school, { groep: op, velden, bewust }) => {
    if (velden.id !== undefined) throw new ToolError('E_CHANGE', 'which group it is ("id") never changes')
    const groep = findGroep(school, op)
    if ('jaargroep' in velden && velden.jaargroep !== null && (velden.soort ?? groep.soort) === 'samengesteldeGroep')
      throw new ToolError('E_CHANGE', 'a samengestelde groep has no jaargroep')
    const now = withVelden<Groep>(groep, velden)
    const changed = putGroep(school, groep, now)
    return bewust || now.key === groep.key ? changed : moveReferences(changed, new Map([[groep.key, now.key]]))
  },
})
