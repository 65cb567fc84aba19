import { naarEa } from '../language/pointers.ts'
import { ask, oneInEa } from '../run/story.ts'
import { defineStep } from './define-step.ts'

export const voegSamen = defineStep({
  name: 'voeg-samen',
  says: 'EA: make one pupil of two copies.',
  example: 'voeg-samen: { blijft: { ea: ea-een }, verdwijnt: { roepnaam: Noor } }',
  reaches: true,
  needs: ['voegSamen'],
  changes: ['records', 'resultaten'],
  fields: { blijft: naarEa, verdwijnt: naarEa },
  deed: async (story, { blijft, verdwijnt }) => {
    const toestand = await story.system.adapter.toestand()
    const [stays, gone] = [blijft, verdwijnt].map((pointer) => oneInEa(story, 'leerling', pointer, toestand))
    story.uitkomst = await ask(story, 'voegSamen', { blijft: stays!, verdwijnt: gone! })
    if (story.uitkomst.kind === 'ok') story.samengevoegd.set(gone!, stays!)
  },
})
