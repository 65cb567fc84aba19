import { expect, test } from '@jest/globals'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { story, told } from './stage.ts'

/** Opens no account that is closed. `id`: whose, and whose it closes. */
function keepsClosed(id: string) {
  const own = openTestcentrum()
  const toestand = async () => {
    const { leerkrachten, ...rest } = await own.toestand()
    return { ...rest, leerkrachten: leerkrachten.map((one) => (one.id === id ? { ...one, actief: false } : one)) }
  }
  return systemOf({ ...own, toestand })
}

const text = `school:
  school: { brincode: 99XX }
  groepen: [{ key: 31, naam: Egels, jaargroep: 3 }]
  leerlingen: [{ key: 11, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04, jaargroep: 3, groep: 31 }]
  leerkrachten:
    - { id: nel, key: L1, roepnaam: Nel, achternaam: Prins, emailadres: nel@school.example, groepen: ["31"] }
    - { id: els, key: L2, roepnaam: Els, achternaam: Zonneveld, emailadres: els@school.example, groepen: ["31"] }
ea: { leerkrachten: { ook: [{ id: ea-nel, van: { id: nel }, actief: false }, { id: ea-els, van: { id: els } }] } }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
`

test.each([
  ['an account that was closed before the story may stay so', 'ea-nel', 0],
  ['an account that was open may not be closed', 'ea-els', 1],
])('of who is in the delivery %s', async (_, id, wrong) => {
  const [verdict] = await told(story(text), { system: keepsClosed(id), laws: [] })
  expect(verdict?.bevindingen.filter(({ wat }) => wat.endsWith('onterechtGedeactiveerd'))).toHaveLength(wrong)
})
