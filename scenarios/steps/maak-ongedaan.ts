import { ask } from '../run/story.ts'
import { defineWord } from './define-step.ts'

export const maakOngedaan = defineWord({
  name: 'maak-ongedaan',
  says: 'EA: undo the last apply.',
  example: 'maak-ongedaan',
  reaches: true,
  needs: ['maakOngedaan'],
  changes: ['records', 'resultaten'],
  deed: async (story) => {
    story.uitkomst = await ask(story, 'maakOngedaan')
    if (story.uitkomst.kind === 'ok') story.isOngedaan = true
    story.verwerkt = undefined
  },
})
