import { ask } from '../run/story.ts'
import { defineWord } from './define-step.ts'

export const breekAf = defineWord({
  name: 'breek-af',
  says: 'EA: throw the open import away.',
  example: 'breek-af',
  reaches: true,
  needs: ['breekAf'],
  deed: async (story) => {
    story.uitkomst = await ask(story, 'breekAf')
    if (story.uitkomst.kind === 'ok') Object.assign(story, { afgehandeld: story.import, bleefOpen: false })
  },
})
