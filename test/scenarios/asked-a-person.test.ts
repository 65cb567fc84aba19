import { expect, test } from '@jest/globals'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { proseOf, story, told } from './stage.ts'

/** The school corrects a name; the record as it must be after the import. */
const corrected = story(`scoreTelt: false
school:
  school: { brincode: 99XX }
  erbij: klas
  leerlingen: [{ key: "11", roepnaam: Samuel, achternaam: Vos, geboortedatum: 2018-03-04 }]
ea: { leerlingen: { ook: [{ id: ea-sam, van: { key: "11" }, key: "11", roepnaam: Sam, achternaam: Vos, geboortedatum: 2018-03-04 }] } }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - verwacht: { records: [{ leerling: { ea: ea-sam }, velden: { roepnaam: Samuel } }] }
`)

/** Our testcentrum, which leaves every pupil that it knows to a person, and waits. */
function asksAlways() {
  const own = openTestcentrum()
  return systemOf({
    ...own,
    importeer: async (question) => {
      const answer = await own.importeer(question)
      if (answer.kind !== 'voorstel') return answer
      const leerlingen = answer.leerlingen.map((regel) => ({ ...regel, twijfel: true }))
      return { ...answer, leerlingen }
    },
    verwerk: async () => ({ kind: 'verwerkt' as const }),
  })
}

test('what was not taken over because a person was asked is no rule, and says so with the line that was asked', async () => {
  const [verdict] = await told(corrected, { system: asksAlways() })
  const found = verdict!.opmerkingen.find(({ wat }) => wat.endsWith(': roepnaam'))
  expect(found).toMatchObject({ gevonden: 'Sam', bewijs: { twijfel: { twijfel: true, inkomend: { key: '11' } } } })
  expect(proseOf(verdict!)).toContain('Het systeem vroeg het eerst aan een mens, en het verhaal geeft geen antwoord.')
})
