import { optional, yes } from '../language/form.ts'
import { naarEa } from '../language/pointers.ts'
import { ask, Lacks, oneInEa, schoolNow } from '../run/story.ts'
import { peopleOf } from '../truth/people.ts'
import { defineStep, refused } from './define-step.ts'

export const deactiveerLeerling = defineStep({
  name: 'deactiveer-leerling',
  says: 'EA: make one pupil inactive by hand, or active again.',
  example: 'deactiveer-leerling: { leerling: { van: { key: 11 } }, actief: true }',
  reaches: true,
  needs: ['deactiveer'],
  changes: ['records'],
  fields: { leerling: naarEa, actief: optional(yes('true: active again. Default false.')) },
  deed: async (story, { leerling, actief = false }) => {
    const id = oneInEa(story, 'leerling', leerling, await story.system.adapter.toestand())
    story.uitkomst = await ask(story, 'deactiveer', { leerling: id, actief })
    // Who goes by the LAS may refuse to put off who is in it.
    const who = story.wie().get(id)
    const isThere = [schoolNow(story), story.verwerkt?.school]
      .flatMap((school) => (school ? peopleOf(school, 'leerling') : []))
      .some((one) => who !== undefined && one.id === who)
    if (story.uitkomst.kind === 'geweigerd' && !actief && isThere)
      throw new Lacks('deactiveer van wie nog in het LAS staat')
    if (story.uitkomst.kind !== 'ok') return
    if (actief) story.afgezet.delete(id)
    else story.afgezet.add(id)
  },
  seenBy: ['uitkomst'],
  notDone: refused('een mens kan een leerling niet zelf op inactief of actief zetten'),
})
