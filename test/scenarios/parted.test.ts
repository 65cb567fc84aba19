import { describe, expect, test } from '@jest/globals'
import type { Regel } from '../../contracts/adapter/adapter.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { story, told } from './stage.ts'

const parted = story(`school:
  school: { brincode: 99XX }
  groepen: [{ key: "31", naam: 3A, jaargroep: 3 }]
  leerlingen:
    - { key: "11", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04, jaargroep: 3, groep: "31" }
    - { key: "12", roepnaam: Sam, achternaam: Boer, geboortedatum: 2018-06-21, jaargroep: 3, groep: "31" }
ea: { leerlingen: { ook: [{ id: ea-noor, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }] } }
stappen:
  - activeer
  - koppel
  - importeer
  - beslis: { leerling: { key: "11" }, actie: koppeling-opheffen }
  - verwerk: { bevestigd: true }
  - wijziging: { soort: roepnaamswijziging, leerling: { key: "12" }, roepnaam: Sammie }
  - importeer
  - regel: { regels: [{ leerling: { key: "11" }, is: los-van, met: { ea: ea-noor } }] }
`)

/** Our testcentrum, that shows Noor so after she was parted from the record that looks like her. */
const showing = (bend: (regel: Regel) => Regel) => {
  const own = openTestcentrum()
  let isApplied = false
  return systemOf({
    ...own,
    reset: async (question) => {
      isApplied = false
      return own.reset(question)
    },
    verwerk: async (question) => {
      isApplied = true
      return own.verwerk(question)
    },
    importeer: async (question) => {
      const answer = await own.importeer(question)
      if (answer.kind !== 'voorstel' || !isApplied) return answer
      const leerlingen = answer.leerlingen.map((one) => (one.inkomend.key === '11' ? bend(one) : one))
      return { ...answer, leerlingen }
    },
  })
}

describe('who was parted by a person from the record of another', () => {
  test.each<[string, Partial<Regel>]>([
    ['left out, and remembered', { beslissing: 'niet-importeren' }],
    ['asked again', { beslissing: 'niet-importeren', twijfel: true, kandidaten: ['ea-noor'] }],
  ])('may be %s', async (_, change) => {
    const system = showing(({ bestaand: _, ...regel }) => ({ ...regel, ...change }))
    const [verdict] = await told(parted, { system })
    expect(verdict!.bevindingen).toEqual([])
  })

  test('may be known by a record of their own, as in our testcentrum', async () => {
    expect((await told(parted))[0]!.bevindingen).toEqual([])
  })

  test('may not be linked to it again', async () => {
    const system = showing((regel) => ({ ...regel, beslissing: 'bestaand', bestaand: 'ea-noor' }))
    const [verdict] = await told(parted, { system })
    expect(verdict!.bevindingen.map(({ wat }) => wat)).toContain('de regel van leerling Noor Vos (11): met wie')
  })
})

test('who was parted from a record, left out and let in again is not linked to it by the next import', async () => {
  const between = ['niet-importeren', 'nieuw'].map(
    (actie) => `  - beslis: { leerling: { key: "11" }, actie: ${actie} }\n`,
  )
  const again = parted.replace('  - verwerk', `${between.join('')}  - verwerk`)
  expect((await told(again))[0]!).toMatchObject({ verdict: 'geslaagd', bevindingen: [] })
})
