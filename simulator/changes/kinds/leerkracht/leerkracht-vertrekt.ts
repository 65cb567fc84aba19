import { aanwijzing } from '../../fields.ts'
import { findLeerkracht, putLeerkracht } from '../../find.ts'
import { defineChange } from '../../kind.ts'

/** From that day the teacher is not delivered any more. The last one takes the whole block along. */
export const leerkrachtVertrekt = defineChange({
  soort: 'leerkracht-vertrekt',
  meaning: 'A teacher leaves.',
  example: 'leerkracht: { key: L1 }',
  fields: { leerkracht: aanwijzing },
  points: { leerkracht: 'leerkracht' },
  act: (school, { leerkracht }) => {
    const { leerkrachten, ...rest } = putLeerkracht(school, findLeerkracht(school, leerkracht))
    return leerkrachten?.length ? { ...rest, leerkrachten } : rest
  },
})
