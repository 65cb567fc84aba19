import type { KoppelVerzoek } from '../../contracts/adapter/adapter.ts'
import { schooljaarOf } from '../../src/school/schooljaar.ts'
import { dutchDay } from '../../src/time/dutch-time.ts'
import { oneOf, optional } from '../language/form.ts'
import { ask, type Story } from '../run/story.ts'
import { defineStep } from './define-step.ts'
import { rightKoppeling } from './koppeling.ts'

/** A system that keeps no koppeling hears again what it was told; the year is what its calendar says. */
export const asking = (story: Story): KoppelVerzoek => ({
  ...(story.koppeling ?? rightKoppeling(story)),
  schooljaar: story.gekozenJaar ?? schooljaarOf(dutchDay(story.world.clock.now())),
})

export const importeer = defineStep({
  name: 'importeer',
  says: 'EA: fetch from ESIS and show what would happen. Nothing is stored yet.',
  example: 'importeer: { wijze: gefaseerd }',
  alone: true,
  reaches: true,
  needs: ['importeer'],
  fields: {
    wijze: optional(oneOf('The way of importing; `gefaseerd`: in stages. Default all at once.', ['gefaseerd'])),
  },
  deed: async (story, { wijze }) => {
    story.voor = await story.system.adapter.toestand()
    story.beslist = new Set()
    story.losgemaakt = new Set()
    story.import = await ask(story, 'importeer', { ...asking(story), ...(wijze !== undefined && { wijze }) })
    story.uitkomst = undefined
  },
  seenBy: ['import', 'fault', 'uitkomst', 'nietsVeranderd'],
  notDone: ({ import: answer }) =>
    answer?.kind === 'mislukt'
      ? {
          verwacht: 'een import',
          gevonden: answer.kind,
          betekent: 'de school krijgt niets te zien van wat ESIS gaf, en werkt door met de leerlingen van gisteren',
          bewijs: { import: answer },
        }
      : undefined,
  simpler: ({ wijze }) => (wijze === undefined ? [] : [{}]),
})
