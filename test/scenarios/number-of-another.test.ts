import { expect, test } from '@jest/globals'
import { story, told } from './stage.ts'

test('who is linked by the ECK iD keeps no number that came with somebody else, also while that one is a question', async () => {
  const [verdict] = await told(
    story(`xsdversie: "2.3"
school:
  school: { brincode: 99XX }
  leerlingen:
    - { id: gisela, key: "79", eckid: "https://ketenid.nl/pilot/936f312d78df", roepnaam: Gisela, achternaam: Janga, geboortedatum: 2016-03-03 }
    - { id: post, key: "81", achternaam: Post }
ea:
  leerlingen: { ook: [{ id: ea-gisela, van: { id: gisela }, zonder: [eckid], key: "81" }] }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk: { bevestigd: true }
  - verwacht:
      records: [{ leerling: { ea: ea-gisela }, velden: { eckid: "https://ketenid.nl/pilot/936f312d78df" } }]
`),
  )
  expect(verdict).toMatchObject({ verdict: 'geslaagd', bevindingen: [] })
})
