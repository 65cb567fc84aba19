import { expect, test } from '@jest/globals'
import { capture } from '../../../scenarios/capture/capture.ts'
import { observeRecording } from '../../../scenarios/capture/from-recording.ts'
import { parseScenarios } from '../../../scenarios/language/parse.ts'
import { exampleEnvelope, generateSchool } from '../../../simulator/index.ts'
import { post, startLas, startRecording } from '../../recording/las.ts'

const school = generateSchool({ seed: 31, pupils: 8, schooljaar: '2026-2027', eckid: 'all', brincode: '99KP' })

test('a recording of a LAS becomes a story: the school, what changed between two answers, and what went wrong on the line', async () => {
  const las = await startLas(school)
  const recording = await startRecording(las.url, { now: clockOf('2026-11-23T09:00:00Z', '2026-11-24T09:00:00Z') })
  const fetch = () => post(`${recording.url}/uwlr/leerlinggegevens`, exampleEnvelope(las.aansluiting))
  await fetch()
  const [first, ...others] = school.leerlingen
  las.world.loadSchool({ ...school, leerlingen: [{ ...first!, achternaam: 'Zandstra' }, ...others] })
  las.world.putStoring({ id: 'one', when: { times: 1 }, soort: 'fault', faultcode: 'Server.TijdelijkNietBeschikbaar' })
  for (let turn = 0; turn < 3; turn++) await fetch()
  await recording.close()
  await las.close()
  const { text } = capture(observeRecording(recording.file, '2026-12-01'))
  expect(parseScenarios(text, 'verhaal.yaml')).toHaveLength(1)
  expect(text).not.toMatch(/Zandstra|99KP/)
  const steps = [...text.matchAll(/^ {2}- (\w+):/gm)].map(([, word]) => word)
  // The last answer said what was said before: that is an import as any other, and where a repeat goes wrong it is the one that counts.
  expect(text.match(/^ {2}- importeer$/gm)).toHaveLength(3)
  expect(steps).toEqual(['verwerk', 'tijd', 'wijziging', 'storing', 'verwerk', 'verwerk'])
  expect(text).not.toContain('geenwijzigingen')
})

test('a recording without a whole school is refused, with what can be done', async () => {
  const recording = await startRecording('http://127.0.0.1:9')
  await recording.close()
  expect(() => observeRecording(recording.file, '2026-12-01')).toThrow(/no whole answer.*serve --recording/)
})

/** One moment for each two times that it is asked, then the last. */
function clockOf(...moments: readonly string[]) {
  let asked = 0
  return () => Date.parse(moments[Math.min(moments.length - 1, Math.floor(asked++ / 3))]!)
}
