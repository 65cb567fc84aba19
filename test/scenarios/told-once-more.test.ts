import { expect, test } from '@jest/globals'
import type { Adapter } from '../../contracts/adapter/adapter.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { toldOnceMore } from '../../report/told-once-more.ts'
import { gevalOf } from '../../scenarios/report/report-of-run.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { noor, proseOf, story, told } from './stage.ts'

const imported = `${noor}stappen:
  - activeer
  - koppel
  - importeer
  - verwacht: { import: voorstel }
  - beslis: { leerling: { key: 11 }, actie: nieuw }
  - verwerk
`

/** What was thrown away once is never fetched again. */
function fetchesNoMoreOnceAborted() {
  const own = openTestcentrum() as Required<Adapter>
  let isAborted = false
  return systemOf({
    ...own,
    reset: (question) => {
      isAborted = false
      return own.reset(question)
    },
    breekAf: (question) => {
      isAborted = true
      return own.breekAf(question)
    },
    importeer: async (question) =>
      isAborted ? { kind: 'mislukt', redenen: ['Deze import is afgebroken.'] } : own.importeer(question),
  })
}

test('what shows only when a story is told once more is told with what was put in and what went otherwise', async () => {
  const [verdict] = await told(story(imported), { system: fetchesNoMoreOnceAborted(), verloop: true })
  const { bevindingen, tijdlijn } = gevalOf(verdict!)
  const found = bevindingen.find(({ wet }) => wet === 'hesitating-changes-nothing')
  expect(
    toldOnceMore(found!, tijdlijn).map(({ aard, ...one }) => ('nummers' in one ? one.nummers : [aard, one.doe])),
  ).toEqual([
    '1-2',
    ['erbij', 'storing: { soort: fault, faultcode: Server.InterneFout }'],
    ['erbij', 'importeer'],
    ['erbij', 'geen-storing'],
    ['erbij', 'importeer'],
    ['erbij', 'breek-af'],
    ['anders', 'importeer'],
    ['anders', 'beslis: { leerling: { key: "11" }, actie: nieuw }'],
    ['anders', 'verwerk'],
    ['erbij', 'verwerk'],
  ])
  const prose = proseOf(verdict!).replaceAll(/\s+/g, ' ')
  expect(prose).toContain('+ breek-af → ok; 3 importeer → mislukt: Deze import is afgebroken.')
  expect(prose).toContain('actie: nieuw } → kon niet gedaan worden; 6 verwerk → geweigerd')
  expect(prose).toContain('zo ging het toen: 1-2; + storing')
})

test('a step has the number that it has in its file, also behind what was expected', async () => {
  const [verdict] = await told(story(imported), { system: fetchesNoMoreOnceAborted(), verloop: true })
  expect(proseOf(verdict!)).toContain('6 verwerk → verwerkt')
})
