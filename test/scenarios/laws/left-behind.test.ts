import { expect, test } from '@jest/globals'
import { systemOf } from '../../../contracts/adapter/transport.ts'
import { openTestcentrum } from '../../../scenarios/sut/testcentrum.ts'
import { story, told } from '../stage.ts'

/** Two children; what the first has at ESIS is given to the second, after which the first takes the test again. */
const givenAway = story(`school:
  school: { brincode: 99XX }
  groepen: []
  leerlingen: [ { key: 11, achternaam: Amrani }, { key: 12, achternaam: Othman } ]
  leerkrachten: []
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - normeer: { leerling: { van: { key: 11 } }, toets: REK, score: 7 }
  - verstuur
  - verplaats-resultaat: { toets: REK, van: { van: { key: 11 } }, naar: { van: { key: 12 } } }
  - normeer: { leerling: { van: { key: 11 } }, toets: REK, score: 25 }
  - verstuur
  - verwacht: { wetten: [ a-result-reaches-its-own-child ] }
`)

/** Once a result was moved nothing goes to ESIS any more. */
function leavesItBehind() {
  const own = openTestcentrum()
  let isMoved = false
  return systemOf({
    ...own,
    reset: async (begin) => {
      isMoved = false
      await own.reset(begin)
    },
    verplaatsResultaat: async (question) => {
      isMoved = true
      return own.verplaatsResultaat!(question)
    },
    verstuur: async (how) => (isMoved ? { verstuurd: 1, uitgesteld: 0 } : own.verstuur!(how)),
  })
}

test('what was given to a child whom ESIS knows, and lies there under the number of the first, is still the worst', async () => {
  const [verdict] = await told(givenAway, { system: leavesItBehind() })
  expect(verdict!.bevindingen).toContainEqual(
    expect.objectContaining({ wet: 'a-result-reaches-its-own-child', ernst: 'S1', gevonden: 7 }),
  )
})

test('a system that sends it under the other number is not accused', async () => {
  const [verdict] = await told(givenAway)
  expect(verdict!.verdict).toBe('geslaagd')
})
