import { optional, yes } from '../language/form.ts'
import { ask } from '../run/story.ts'
import { defineStep } from './define-step.ts'

export const verstuur = defineStep({
  name: 'verstuur',
  says: 'EA: send what is due.',
  example: 'verstuur: { eerdere: true }',
  alone: true,
  reaches: true,
  needs: ['verstuur'],
  fields: { eerdere: optional(yes('Also what was normed before the koppeling.')) },
  deed: async (story, { eerdere }) => {
    story.verstuur = await ask(story, 'verstuur', eerdere === undefined ? {} : { eerdere })
  },
  simpler: () => [{}],
})
