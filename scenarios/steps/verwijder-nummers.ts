import { ask, Lacks } from '../run/story.ts'
import { defineWord } from './define-step.ts'

export const verwijderNummers = defineWord({
  name: 'verwijder-nummers',
  says: 'EA: empty the external numbers of pupils and groups.',
  example: 'verwijder-nummers',
  reaches: true,
  needs: ['verwijderNummers'],
  changes: ['records'],
  deed: async (story) => {
    story.uitkomst = await ask(story, 'verwijderNummers')
    // The koppeling may have to be stopped first.
    if (story.uitkomst.kind === 'geweigerd' && story.verwerkt !== undefined)
      throw new Lacks('verwijderNummers zolang de koppeling er is')
  },
})
