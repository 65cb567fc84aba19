import { ask } from '../run/story.ts'
import { defineWord, refused } from './define-step.ts'

export const keurGoed = defineWord({
  name: 'keur-goed',
  says: 'EA: approve the koppeling that was asked for.',
  example: 'keur-goed',
  reaches: true,
  needs: ['keurGoed'],
  deed: async (story) => {
    story.uitkomst = await ask(story, 'keurGoed')
  },
  seenBy: ['uitkomst'],
  notDone: refused('de aangevraagde koppeling wordt niet goedgekeurd, en de school blijft wachten'),
})
