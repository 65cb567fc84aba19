import type { Toestand } from '../../contracts/adapter/adapter.ts'
import { dutchDay } from '../../src/time/dutch-time.ts'
import { day, list, number, object, optional, text } from '../language/form.ts'
import { type EaAanwijzing, naarEa } from '../language/pointers.ts'
import { ask, Lacks, oneInEa, type Story } from '../run/story.ts'
import { defineStep } from './define-step.ts'

export const normeer = defineStep({
  name: 'normeer',
  says: 'EA: norm a result.',
  example: 'normeer: { leerling: { van: { key: 11 } }, toets: REKENEN-1, score: 12 }',
  reaches: true,
  needs: ['normeer'],
  changes: ['resultaten'],
  fields: {
    leerling: naarEa,
    toets: text('Code of the test.'),
    score: optional(number('The score, also with decimals. Absent: the letter is all that came out.')),
    afnamedatum: optional(day('Default today.')),
    verwerker: optional(naarEa),
    letter: optional(text('The level in a letter, `A`, `IV`.')),
    norm: optional(text('By which norm the letter was given.')),
    onderdelen: optional(
      list('Parts of the test.', object('A part.', { naam: text('Its name.'), score: optional(number('Its score.')) })),
    ),
  },
  deed: async (story, { leerling, toets, score, afnamedatum, verwerker, letter, norm, onderdelen }) => {
    const toestand = await story.system.adapter.toestand()
    const who = whoTookIt(story, leerling, toestand)
    story.genormeerd = await ask(story, 'normeer', {
      leerling: who,
      toets,
      score,
      afnamedatum: afnamedatum ?? dutchDay(story.world.clock.now()),
      ...(verwerker && { verwerker: oneInEa(story, 'leerkracht', verwerker, toestand) }),
      ...(letter !== undefined && { letter }),
      ...(norm !== undefined && { norm }),
      ...(onderdelen !== undefined && { onderdelen }),
    })
    const card = toestand.leerlingen.find(({ id }) => id === who)
    if (!('id' in story.genormeerd)) {
      if (story.samengevoegd.has(who)) throw new Lacks('normeer van wie is samengevoegd')
      if (card?.actief === false) throw new Lacks('normeer van wie niet actief is')
      if (card && !card.key && !card.eckid) throw new Lacks('normeer van wie niet gekoppeld is')
    }
    story.opNormering.set(leerling, story.genormeerd)
    story.toetsen.add(toets)
  },
  simpler: (stap) => [{ ...stap, score: 7 }],
})

/** Who took the test. A card may have been merged into another since the test was laid ready for it: it keeps its id. */
function whoTookIt(story: Story, leerling: EaAanwijzing, toestand: Toestand): string {
  const { ea } = leerling
  const isMerged = ea !== undefined && story.samengevoegd.has(ea)
  return isMerged ? ea : oneInEa(story, 'leerling', leerling, toestand)
}
