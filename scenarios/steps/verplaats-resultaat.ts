import { day, optional, text } from '../language/form.ts'
import { naarEa } from '../language/pointers.ts'
import { ask, oneInEa } from '../run/story.ts'
import { defineStep, refused } from './define-step.ts'
import { oneResult } from './one-result.ts'

export const verplaatsResultaat = defineStep({
  name: 'verplaats-resultaat',
  says: 'EA: give a result to the pupil who did take the test.',
  example: 'verplaats-resultaat: { toets: REKENEN-1, van: { ea: ea-noor }, naar: { ea: ea-sam } }',
  reaches: true,
  needs: ['verplaatsResultaat'],
  changes: ['resultaten'],
  fields: {
    toets: text('Code of the test.'),
    van: naarEa,
    naar: naarEa,
    afnamedatum: optional(day('The day on which it was taken, where there are several.')),
  },
  deed: async (story, { van, naar, ...meant }) => {
    const toestand = await story.system.adapter.toestand()
    const resultaat = oneResult(story, toestand, oneInEa(story, 'leerling', van, toestand), meant)
    const said = await ask(story, 'verplaatsResultaat', {
      resultaat,
      naar: oneInEa(story, 'leerling', naar, toestand),
    })
    story.uitkomst = said
    story.opBesluit.set(van, said)
  },
  seenBy: ['uitkomst'],
  notDone: refused('een resultaat dat bij het verkeerde kind is ingevoerd, kan niemand daar weghalen'),
})
