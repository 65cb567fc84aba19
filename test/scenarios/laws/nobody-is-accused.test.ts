import { expect, test } from '@jest/globals'
import { story, told } from '../stage.ts'

const school = `school:
  school: { brincode: 99XX }
  groepen: []
  leerlingen: [ { key: 11, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 } ]
  leerkrachten: []
`

/** Told to our own testcentrum, which does all of this right. */
test.each([
  [
    'what ESIS took back and was not corrected since is not there',
    `ea: { leerlingen: { heeft: alles } }
stappen:
  - activeer
  - koppel
  - normeer: { leerling: { van: { key: 11 } }, toets: REK, score: 7 }
  - verstuur
  - trek-resultaten-in: { leerling: { key: 11 } }
  - verstuur
`,
  ],
  [
    'to make active by hand who was active already is no choice that outlives an undo',
    `ea: { leerlingen: { ook: [ { van: { key: 11 }, actief: false } ] } }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - deactiveer-leerling: { leerling: { van: { key: 11 } }, actief: true }
  - maak-ongedaan
`,
  ],
  [
    'an undo of an import that brought nothing undoes the one before, and that one is not done again',
    `stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - maak-ongedaan
  - importeer
  - verwerk
  - wijziging: { soort: opheffing }
  - importeer
  - verwerk
`,
  ],
])('%s', async (_, steps) => {
  const [verdict] = await told(story(`${school}${steps}`), {})
  expect(verdict!.bevindingen.filter(({ wet }) => wet !== undefined)).toEqual([])
  expect(verdict!.wetten.length).toBeGreaterThan(50)
})
