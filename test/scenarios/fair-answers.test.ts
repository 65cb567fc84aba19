import { expect, test } from '@jest/globals'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { story, told } from './stage.ts'

/** A system whose reader holds what came to the lists and the days of the standard, and else refuses all of it. */
function refusesAll() {
  const own = openTestcentrum()
  return systemOf({
    ...own,
    importeer: async (koppeling) => {
      await own.importeer(koppeling)
      return { kind: 'mislukt', reden: 'Violation of encoding rules' }
    },
  })
}

const typed = (velden: string) =>
  story(`school: { school: { brincode: 99XX }, erbij: klas }
stappen:
  - activeer
  - koppel
  - wijziging: { soort: leerling-wijzigt, leerling: { key: 11 }, velden: ${velden}, bewust: true }
  - importeer
  - keuze: { omdat: Een tikfout houdt de anderen niet tegen., import: voorstel }
`)

test.each(['{ geslacht: X }', '{ jaargroep: Z }', '{ geboortedatum: 2018-02-30 }'])(
  'an answer with %s may be refused as a whole',
  async (velden) => {
    const [verdict] = await told(typed(velden), { system: refusesAll() })
    expect(verdict!.bevindingen.filter(({ wet }) => wet === 'a-good-answer-is-read')).toEqual([])
  },
)

test('an answer in which all is as the standard says may not', async () => {
  const [verdict] = await told(typed('{ roepnaam: Nora }'), { system: refusesAll() })
  expect(verdict!.bevindingen.map(({ wet }) => wet)).toContain('a-good-answer-is-read')
})
