import type { Toestand } from '../../contracts/adapter/adapter.ts'
import { soorten } from '../language/scenario.ts'
import { createSeen, defineLaw } from './law.ts'
import { holdersOf } from './trail.ts'

export const anIdIsOfOneForEver = defineLaw({
  name: 'an-id-is-of-one-for-ever',
  says: {
    nl: 'Een record dat weg is geeft zijn id niet aan dat van een ander',
    en: 'What is gone does not give its id to the record of another.',
  },
  waarom: {
    nl: 'De uitnodiging, de uitslag of de keuze die bij het oude record hoorde, hoort ineens bij een ander.',
    en: 'The invitation, the result or the choice that was of the old record is suddenly of somebody else.',
  },
  dekt: ['E24', 'G19'],
  klasse: 'regel',
  ernst: 'S1',
  judge: ({ moments, owners }) => {
    const seen = createSeen()
    /** Of records that are gone: whose they were, by id. */
    const gone = new Map<string, string>()
    moments.forEach(({ voor, na }, place) => {
      if (voor === na) return
      const [before, after] = [idsOf(voor), idsOf(na)]
      for (const id of before) {
        const owner = owners[place]!.get(id)
        if (!after.has(id) && owner !== undefined) gone.set(id, owner)
      }
      if (gone.size === 0) return
      for (const id of after) {
        const [was, is] = [gone.get(id), owners[place + 1]!.get(id)]
        if (before.has(id) || was === undefined || is === undefined) continue
        seen.look(was === is, () => ({ wat: `van wie ${id} is, dat weg was`, verwacht: was, gevonden: is }))
      }
    })
    return seen
  },
})

const idsOf = (toestand: Toestand): ReadonlySet<string> =>
  new Set(soorten.flatMap((soort) => holdersOf(toestand, soort).map(({ id }) => id)))
