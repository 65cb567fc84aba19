import { ask } from '../run/story.ts'
import { defineStepReadAs, refused } from './define-step.ts'
import { fillsInKoppeling, rightKoppeling } from './koppeling.ts'

export const vraagAan = defineStepReadAs({
  name: 'vraag-aan',
  example: 'vraag-aan: { brincode: 99YY }',
  ...fillsInKoppeling(
    'EA: ask for a koppeling, which somebody else must approve. A field given here replaces the right one.',
  ),
  needs: ['vraagAan'],
  deed: async (story, { velden = {} }) => {
    story.uitkomst = await ask(story, 'vraagAan', { ...rightKoppeling(story), ...velden })
  },
  seenBy: ['uitkomst'],
  notDone: refused('de school kan geen koppeling aanvragen'),
})
