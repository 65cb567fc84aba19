import { object } from '../language/form.ts'
import { ask } from '../run/story.ts'
import { defineStepReadAs, refused } from './define-step.ts'
import { koppelingFields, type OtherFields, rightKoppeling } from './koppeling.ts'

const says = 'EA: ask for a koppeling, which somebody else must approve. A field given here replaces the right one.'

export const vraagAan = defineStepReadAs({
  name: 'vraag-aan',
  says,
  example: 'vraag-aan: { brincode: 99YY }',
  alone: true,
  reaches: true,
  form: object(says, koppelingFields),
  read: (velden): { readonly velden?: OtherFields } => (velden === undefined ? {} : { velden }),
  write: ({ velden }) => velden,
  deed: async (story, { velden = {} }) => {
    story.uitkomst = await ask(story, 'vraagAan', { ...rightKoppeling(story), ...velden })
  },
  seenBy: ['uitkomst'],
  notDone: refused('de school kan geen koppeling aanvragen'),
})
