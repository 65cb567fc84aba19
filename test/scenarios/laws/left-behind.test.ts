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

/** One child who was enrolled twice; here the two become one, and the number that had the result is nobody's. */
const twice = story(`school:
  school: { brincode: 99XX }
  groepen: []
  leerlingen:
    - { id: noor, key: 11, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }
    - { id: kopie, key: 911, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }
    - { id: sam, key: 12, roepnaam: Sam, achternaam: Boer, geboortedatum: 2018-06-21 }
  leerkrachten: []
ea: { leerlingen: { heeft: alles }, resultaten: geen }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - normeer: { leerling: { ea: ea-kopie }, toets: TAAL, score: 14 }
  - verstuur
  - wijziging: { soort: uitstroom, leerling: { id: kopie } }
  - importeer
  - verwerk: { bevestigd: true }
  - voeg-samen: { blijft: { ea: ea-noor }, verdwijnt: { ea: ea-kopie } }
  - normeer: { leerling: { ea: ea-sam }, toets: TAAL, score: 5 }
  - verstuur
  - verwacht: { wetten: [ a-result-reaches-its-own-child ] }
`)

/** Once a result was moved, or two records became one, nothing goes to ESIS any more. */
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
    voegSamen: async (question) => {
      isMoved = true
      return own.voegSamen!(question)
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

test('what lies under the other number of one child is with no other child', async () => {
  const [verdict] = await told(twice, { system: leavesItBehind() })
  expect(verdict!.bevindingen).toContainEqual(
    expect.objectContaining({ wet: 'a-result-reaches-its-own-child', ernst: 'S2', gevonden: 14 }),
  )
})
