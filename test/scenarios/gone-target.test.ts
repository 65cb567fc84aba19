import { expect, test } from '@jest/globals'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { story, told } from './stage.ts'

const linkedByHand = story(`school:
  school: { brincode: 99XX }
  leerlingen:
    - { id: noor, key: "11", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }
    - { id: sam, key: "12", roepnaam: Sam, achternaam: Boer, geboortedatum: 2018-06-21 }
ea: { leerlingen: { heeft: alles, zonder: [key] } }
stappen:
  - activeer
  - koppel
  - importeer
  - beslis: { leerling: { id: noor }, actie: koppelen, met: { ea: ea-noor } }
  - verwerk
`)

test('a person who is to link to a record that the system has lost is a finding about the system, never a bug of ours', async () => {
  const own = openTestcentrum()
  const loses = systemOf({
    ...own,
    toestand: async () => {
      const toestand = await own.toestand()
      return { ...toestand, leerlingen: toestand.leerlingen.filter(({ id }) => id !== 'ea-noor') }
    },
  })
  const [verdict] = await told(linkedByHand, { system: loses })
  expect(verdict).toMatchObject({
    verdict: 'gezakt',
    bevindingen: expect.arrayContaining([expect.objectContaining({ wat: expect.stringContaining('ea-noor') })]),
  })
})
