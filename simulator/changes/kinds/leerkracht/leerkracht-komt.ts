import type { Leerkracht } from '../../../../src/school/leerkracht.ts'
import { keysOf } from '../../../bend/keys.ts'
import { spellOutLeerkracht } from '../../../school-file/leerkracht.ts'
import { aanwijzing, bewust, optional, velden } from '../../fields.ts'
import { findGroep } from '../../find.ts'
import { defineChange } from '../../kind.ts'
import { isNamed, newChild } from '../../people.ts'
import { withVelden } from '../../velden.ts'

/** To a group or to none. */
export const leerkrachtKomt = defineChange({
  soort: 'leerkracht-komt',
  meaning: 'A teacher comes.',
  example: 'leerkracht: { key: L9, roepnaam: Els, achternaam: Vos }, groep: { key: 31 }',
  fields: { leerkracht: optional(velden.leerkracht), groep: optional(aanwijzing), bewust },
  points: { groep: 'groep' },
  act: (school, { datum, leerkracht = {}, groep: op }, { random }) => {
    const groep = op && findGroep(school, op)
    const { geslacht: _, ...naam } = newChild(school, random)
    const prefix = `${school.brincode ?? 'school'}/leerkrachten/${datum}`
    const count = (school.leerkrachten ?? []).filter(({ id }) => id?.startsWith(prefix)).length
    const newcomer = withVelden<Leerkracht>(
      {
        id: `${prefix}/${count + 1}`,
        key: keysOf(school, 'leerkrachten', datum)(),
        ...(!isNamed(leerkracht) && naam),
        ...(groep && { groepen: [{ soort: groep.soort, key: groep.key }] }),
      },
      leerkracht,
    )
    return {
      ...school,
      leerkrachten: [...(school.leerkrachten ?? []), spellOutLeerkracht(newcomer, school.groepen ?? [])],
    }
  },
})
