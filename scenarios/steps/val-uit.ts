import { count, oneOf, optional, yes } from '../language/form.ts'
import { ask, isOpen } from '../run/story.ts'
import { defineStep, refused } from './define-step.ts'
import { asking } from './importeer.ts'

export const valUit = defineStep({
  name: 'val-uit',
  says: 'EA: it is killed in the middle of a call, and starts again with what was on disk.',
  example: 'val-uit: { tijdens: verwerk, na: 3 }',
  reaches: true,
  needs: ['valUit'],
  changes: ['records', 'resultaten'],
  fields: {
    tijdens: oneOf('In which call.', ['verwerk', 'verstuur', 'importeer']),
    na: count('After so many things were written.'),
    bevestigd: optional(yes('With verwerk: the second confirmation is given.')),
  },
  deed: async (story, { tijdens, na, bevestigd = false }) => {
    story.voor = await story.system.adapter.toestand()
    story.uitkomst = await ask(
      story,
      'valUit',
      tijdens === 'importeer'
        ? { tijdens, vraag: asking(story), na }
        : tijdens === 'verwerk'
          ? { tijdens, vraag: { bevestigd }, na }
          : { tijdens, vraag: {}, na },
    )
    if (tijdens !== 'importeer') return
    story.bleefOpen = isOpen(story)
    story.import = undefined
  },
  seenBy: ['uitkomst', 'nietsVeranderd'],
  notDone: refused('na een stroomstoring komt het systeem niet vanzelf weer op'),
  simpler: (stap) => (stap.na > 1 ? [{ ...stap, na: 1 }] : []),
})
