import { count, object, optional } from '../../language/form.ts'
import { same } from '../../run/finding.ts'
import { groupsNotTaken } from '../../run/not-taken.ts'
import { Lacks } from '../../run/story.ts'
import { defineExpectation } from './define-expectation.ts'

const numbers = object('What it counts of one list.', {
  nieuw: optional(count('New.')),
  bijgewerkt: optional(count('Brought up to date.')),
  gedeactiveerd: optional(count('Made inactive.')),
})

export const samenvatting = defineExpectation({
  name: 'samenvatting',
  form: object('What the summary screen says after the last apply.', {
    groepen: optional(numbers),
    leerkrachten: optional(numbers),
    leerlingen: optional(numbers),
  }),
  example: 'samenvatting: { leerlingen: { nieuw: 1, gedeactiveerd: 0 } }',
  judge: async (story, wanted) => {
    const { uitkomst } = story
    const isCounted = (list: string) => list !== 'groepen' || groupsNotTaken(story).length === 0
    const told = uitkomst?.kind === 'verwerkt' ? uitkomst.samenvatting : undefined
    if (told === undefined) throw new Lacks('samenvatting')
    return (Object.keys(wanted) as (keyof typeof wanted)[]).filter(isCounted).flatMap((list) =>
      Object.entries(wanted[list] ?? {}).flatMap(([name, value]) => {
        const found = told[list]?.[name as 'nieuw']
        // What the system does not count is not counted wrong.
        return found === undefined ? [] : same(`de samenvatting: ${list} ${name}`, value, found, { ernst: 'S4' })
      }),
    )
  },
})
