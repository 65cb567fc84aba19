import { optional, text } from '../language/form.ts'
import { naarSchool } from '../language/pointers.ts'
import { inSchool } from '../run/story.ts'
import { defineStep } from './define-step.ts'

export const trekResultatenIn = defineStep({
  name: 'trek-resultaten-in',
  says: 'ESIS: take back results that were received: all of the school, or those of one pupil or one test.',
  example: 'trek-resultaten-in: { leerling: { key: 11 }, toets: REKENEN-1 }',
  alone: true,
  fields: { leerling: optional(naarSchool), toets: optional(text('Code of the test.')) },
  deed: async (story, { leerling, toets }) => {
    const { schoolId, world } = story
    const person = leerling && inSchool(story, 'leerling', leerling)
    const numbers = person && [person.key, person.eckid]
    world.update(({ resultaten, ...state }) => ({
      ...state,
      resultaten: new Map(
        [...resultaten].filter(([, { school, versies }]) => {
          const { leerlingid, resultaat } = versies.at(-1)!
          const isMeant =
            school === schoolId &&
            (numbers === undefined || numbers.includes(leerlingid)) &&
            (toets === undefined || resultaat.toetscode === toets)
          return !isMeant
        }),
      ),
    }))
  },
})
