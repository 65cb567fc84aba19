import { expect, test } from '@jest/globals'
import type { Moment } from '../../scenarios/laws/trail.ts'
import { ownersAfter } from '../../scenarios/truth/owners.ts'
import { noor, story, told } from './stage.ts'

/** Told to our own testcentrum. The last step points at the record of Noor: it is to be known still. */
test.each([
  [
    'who is whose is again what it was before an apply that was pressed twice and undone',
    `${noor}stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - wijziging: { soort: roepnaamswijziging, leerling: { key: 11 }, roepnaam: Noortje }
  - importeer
  - beslis: { leerling: { key: 11 }, actie: koppeling-opheffen }
  - verwerk
  - verwerk
  - maak-ongedaan
  - verwijder-nummers
  - normeer: { leerling: { van: { key: 11 } }, toets: REK, score: 7 }
`,
  ],
  [
    'a record that an undo leaves, for its results, is still of whom it was made for',
    `${noor}stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - normeer: { leerling: { van: { key: 11 } }, toets: REK, score: 7 }
  - maak-ongedaan
  - normeer: { leerling: { van: { key: 11 } }, toets: DMT, score: 7 }
`,
  ],
])('%s', async (_, steps) => {
  const [verdict] = await told(story(steps))
  expect(verdict!.bevindingen).toEqual([])
  expect(verdict!.verdict).toBe('geslaagd')
})

test.each(['key', 'eckid'])(
  'whose a record is that got another %s by half a delivery is not known any more',
  (number) => {
    const none = { groepen: [], leerkrachten: [] }
    const moment = {
      stap: { doe: 'verwerk' },
      uitkomst: { kind: 'verwerkt' },
      voor: { ...none, leerlingen: [{ id: 'ea-1' }, { id: 'ea-2' }] },
      na: { ...none, leerlingen: [{ id: 'ea-1', [number]: '12' }, { id: 'ea-2' }] },
      besluiten: new Map(),
    } as Partial<Moment> as Moment
    const owners = ownersAfter(new Map(Object.entries({ 'ea-1': 'noor', 'ea-2': 'sam' })), moment)
    expect([...owners]).toEqual([['ea-2', 'sam']])
  },
)
