import { ToolError } from '../../../../src/tool-error.ts'
import { aanwijzing, field } from '../../fields.ts'
import { findGroep, putGroep } from '../../find.ts'
import { defineChange } from '../../kind.ts'

/** Off, and the group and all references to it stay off the wire. */
export const inKoppelingenBeschikbaar = defineChange({
  soort: 'in-koppelingen-beschikbaar',
  meaning: 'The ESIS flag of a samengestelde groep.',
  example: 'groep: { key: 91 }, waarde: false',
  fields: {
    groep: aanwijzing,
    waarde: field<boolean>({ type: 'boolean', description: 'false keeps the group off the wire.' }),
  },
  points: { groep: 'groep' },
  act: (school, change) => {
    const groep = findGroep(school, change.groep)
    if (groep.soort !== 'samengesteldeGroep')
      throw new ToolError('E_CHANGE', 'only a samengestelde groep has this flag')
    return putGroep(school, groep, { ...groep, inKoppelingenBeschikbaar: change.waarde })
  },
})
