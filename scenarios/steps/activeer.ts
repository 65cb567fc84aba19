import { activateKoppeling } from '../../simulator/koppelingen/activate.ts'
import { dutchDateTime } from '../../src/time/dutch-time.ts'
import { optional, text, yes } from '../language/form.ts'
import { liveSchool } from '../run/story.ts'
import { defineStep } from './define-step.ts'
import { koppelingOf, take } from './koppeling.ts'

export const activeer = defineStep({
  name: 'activeer',
  says: 'ESIS: activate the koppeling (manual step 2): as Directie, agreed, with a code that is right.',
  example: 'activeer: { rol: Leerkracht }',
  alone: true,
  fields: {
    rol: optional(text('Role of who is logged in.')),
    verificatiecode: optional(text('The code thought up by the school.')),
    akkoord: optional(yes('The tick of the director.')),
  },
  deed: async (story, { rol = 'Directie', verificatiecode, akkoord = true }) => {
    const { id } = liveSchool(story)
    take(
      story,
      activateKoppeling(koppelingOf(story), {
        rol,
        verificatiecode: verificatiecode ?? `${id}koppelproef0001`,
        akkoord,
        seed: story.world.seed,
        op: dutchDateTime(story.world.clock.now()),
      }),
    )
  },
})
