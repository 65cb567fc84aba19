import { day, optional, text } from '../language/form.ts'
import { naarEa } from '../language/pointers.ts'
import { ask, Lacks, oneInEa } from '../run/story.ts'
import { defineStep, refused } from './define-step.ts'
import { oneResult } from './one-result.ts'

export const verwijderResultaat = defineStep({
  name: 'verwijder-resultaat',
  says: 'EA: take a result away.',
  example: 'verwijder-resultaat: { toets: REKENEN-1, van: { ea: ea-noor } }',
  reaches: true,
  needs: ['verwijderResultaat'],
  changes: ['resultaten'],
  fields: {
    toets: text('Code of the test.'),
    van: naarEa,
    afnamedatum: optional(day('The day on which it was taken, where there are several.')),
  },
  deed: async (story, { van, ...meant }) => {
    const toestand = await story.system.adapter.toestand()
    const resultaat = oneResult(story, toestand, oneInEa(story, 'leerling', van, toestand), meant)
    const said = await ask(story, 'verwijderResultaat', { resultaat })
    // What the LAS has may have to be withdrawn there first.
    const isSent = toestand.resultaten?.find(({ id }) => id === resultaat)?.verstuurd === true
    if (said.kind === 'geweigerd' && isSent) throw new Lacks('verwijderResultaat van wat al verstuurd is')
    story.uitkomst = said
    story.opBesluit.set(van, said)
  },
  seenBy: ['uitkomst'],
  notDone: refused('een resultaat dat er niet hoort, kan niemand weghalen'),
})
