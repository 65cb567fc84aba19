import { spellOutLeerkracht } from '../../../school-file/leerkracht.ts'
import { aanwijzing, bewust, velden } from '../../fields.ts'
import { findLeerkracht, putLeerkracht } from '../../find.ts'
import { defineChange } from '../../kind.ts'
import { withChosen } from '../../velden.ts'

export const leerkrachtWijzigt = defineChange({
  soort: 'leerkracht-wijzigt',
  meaning: 'Any fields of a teacher.',
  example: 'leerkracht: { key: L1 }, velden: { emailadres: null }',
  fields: { leerkracht: aanwijzing, velden: velden.leerkracht, bewust },
  points: { leerkracht: 'leerkracht' },
  act: (school, { leerkracht: op, velden }) => {
    const leerkracht = findLeerkracht(school, op)
    return putLeerkracht(school, leerkracht, spellOutLeerkracht(withChosen(leerkracht, velden), school.groepen ?? []))
  },
})
