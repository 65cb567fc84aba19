import type { Stamgroep } from '../../../../src/school/groep.ts'
import { ToolError } from '../../../../src/tool-error.ts'
import { itemAt } from '../../../../src/within.ts'
import { keysOf } from '../../../bend/keys.ts'
import { text } from '../../../school-file/json-schema.ts'
import { aanwijzing, bewust, optional, several } from '../../fields.ts'
import { findGroep, putGroep } from '../../find.ts'
import { defineChange } from '../../kind.ts'

const names = several<string>(
  'Names of the parts.',
  text('1 to 64 characters.', { minLength: 1, maxLength: 64 }),
  2,
  'two names or more',
)

/** With new keys; the pupils are dealt out, the teachers belong to all of the parts. */
export const groepSplitst = defineChange({
  soort: 'groep-splitst',
  meaning: 'One stamgroep becomes two or more.',
  example: 'groep: { key: 31 }, namen: [3A, 3B]',
  fields: { groep: aanwijzing, namen: optional(names), bewust },
  points: { groep: 'groep' },
  act: (school, change) => {
    const groep = findGroep(school, change.groep)
    if (groep.soort !== 'groep') throw new ToolError('E_CHANGE', 'only a stamgroep can split')
    const newKey = keysOf(school, 'groepen', change.datum)
    const namen = change.namen ?? [`${groep.naam}A`, `${groep.naam}B`]
    const parts = namen.map(
      (naam): Stamgroep => ({ ...groep, id: `${groep.id}/${naam}`, key: newKey(), naam: naam.slice(0, 64) }),
    )
    let dealt = 0
    const partOf = () => itemAt(parts, dealt++ % parts.length).key
    return {
      ...putGroep(school, groep, ...parts),
      leerlingen: school.leerlingen.map((one) => (one.groep === groep.key ? { ...one, groep: partOf() } : one)),
      ...(school.leerkrachten && {
        leerkrachten: school.leerkrachten.map((leerkracht) => ({
          ...leerkracht,
          ...(leerkracht.groepen && {
            groepen: leerkracht.groepen.flatMap((place) =>
              place.key === groep.key ? parts.map(({ key }) => ({ ...place, key })) : place,
            ),
          }),
        })),
      }),
    }
  },
})
