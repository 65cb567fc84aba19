import { ask, unasked } from '../run/story.ts'
import { defineStepReadAs, refused } from './define-step.ts'
import { fillsInKoppeling, rightKoppeling } from './koppeling.ts'

export const koppel = defineStepReadAs({
  name: 'koppel',
  example: 'koppel: { autorisatiesleutel: een-andere-sleutel }',
  ...fillsInKoppeling(
    'EA: fill in the koppeling (steps 1 and 3), all of it right. A field given here replaces the right one.',
  ),
  deed: async (story, { velden = {} }) => {
    const koppeling = { ...rightKoppeling(story), ...velden }
    story.koppeling = koppeling
    story.gekozenJaar = velden.schooljaar
    story.uitkomst = story.system.lacks.has('koppel') ? unasked : await ask(story, 'koppel', koppeling)
  },
  seenBy: ['uitkomst'],
  notDone: refused('zonder koppeling komt er niets van de school binnen: wie met dit systeem werkt, komt niet verder'),
})
