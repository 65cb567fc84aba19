import { expect, test } from '@jest/globals'
import type { Beslissing } from '../../../contracts/adapter/adapter.ts'
import { systemOf } from '../../../contracts/adapter/transport.ts'
import { openTestcentrum } from '../../../scenarios/sut/testcentrum.ts'
import { story, told } from '../stage.ts'

const toSam = story(`school:
  school: { brincode: 99XX }
  erbij: klas
  leerlingen:
    - { key: 11, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04, jaargroep: 3, groep: 31 }
    - { id: sam, key: 12, roepnaam: Sam, achternaam: Boer, geboortedatum: 2018-06-21, jaargroep: 3, groep: 31 }
ea:
  groepen: { heeft: alles }
  leerlingen: { heeft: alles }
stappen:
  - activeer
  - koppel
  - importeer
  - beslis: { leerling: { key: 11 }, actie: koppelen, met: { van: { key: 12 } } }
  - keuze: { omdat: Wat al van een ander is hoort niet te kiezen te zijn., uitkomst: geweigerd }
  - verwerk
`).replace('ernst: S3', 'ernst: S1')

/** Says yes to whom a person links to a record that somebody else is linked to, and does it beside. */
function linksBeside() {
  const own = openTestcentrum()
  let chosen: Beslissing | undefined
  return systemOf({
    ...own,
    reset: async (begin) => {
      chosen = undefined
      await own.reset(begin)
    },
    beslis: async (choice) => {
      if (choice.actie !== 'koppelen') return own.beslis!(choice)
      chosen = choice
      return { kind: 'ok' }
    },
    toestand: async (question) => {
      const held = await own.toestand(question)
      if (chosen === undefined) return held
      // Noor has no card of her own any more: she is in that of Sam.
      return { ...held, leerlingen: held.leerlingen.map((one) => (one.key === '11' ? withoutKey(one) : one)) }
    },
  })
}

const withoutKey = <One extends { readonly key?: string }>({ key: _, ...one }: One) => one

test('a record to which a person links a second child is told first, as the worst', async () => {
  const [verdict] = await told(toSam, { system: linksBeside() })
  const [first] = verdict!.bevindingen
  expect([verdict!.ernst, first?.wet, first?.gevonden]).toEqual([
    'S1',
    'no-record-is-target-of-two-links',
    'Sam Boer (12) en Noor Vos (11)',
  ])
})

test('a system that refuses that is not accused', async () => {
  const [verdict] = await told(toSam)
  expect(verdict!.verdict).toBe('geslaagd')
})
