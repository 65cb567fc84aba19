import { naarEa } from '../language/pointers.ts'
import { ask, oneInEa } from '../run/story.ts'
import { defineStep } from './define-step.ts'

export const voegSamen = defineStep({
  name: 'voeg-samen',
  says: 'EA: make one pupil of two copies.',
  example: 'voeg-samen: { blijft: { ea: ea-een }, verdwijnt: { roepnaam: Noor } }',
  reaches: true,
  changes: ['records', 'resultaten'],
  fields: { blijft: naarEa, verdwijnt: naarEa },
  deed: async (story, { blijft, verdwijnt }) => {
    const toestand = await story.system.adapter.toestand()
    const gone = oneInEa(story, 'leerling', verdwijnt, toestand)
    story.uitkomst = await ask(story, 'voegSamen', {
      blijft: oneInEa(story, 'leerling', blijft, toestand),
      verdwijnt: gone,
    })
    if (story.uitkomst.kind === 'ok') story.samengevoegd.add(gone)
  },
})
