import { afterAll, describe, expect, test } from '@jest/globals'
import { parseScenarios } from '../../scenarios/language/parse.ts'
import { findScenarios } from '../../scenarios/run/find.ts'
import { tellersInThreads, threadsFor } from '../../scenarios/run/in-threads.ts'
import { runAll } from '../../scenarios/run/run-all.ts'
import { openStage } from '../../scenarios/sut/open-stage.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'
import { story } from './stage.ts'

const how = { seed: '1', stopwatch: () => 0, verloop: true }
const { tellers, close } = tellersInThreads(2, how)
afterAll(close)

/** What comes of stories, told in threads or here. */
async function told(scenarios: ReturnType<typeof parseScenarios>, isInThreads: boolean) {
  const simulator = createBareSimulator({ seed: '1' })
  const stage = await openStage('testcentrum', 1, simulator)
  const { verdicts, mistakes } = await runAll(scenarios, {
    ...{ ...how, ...stage, simulator, bail: false, maxTimeouts: 3, onVerdict: () => {} },
    ...(isInThreads && { tellers }),
  })
  const timeless = verdicts.map(({ milliseconden: _, uitwisselingen: __, ...verdict }) => verdict)
  return { verdicts: timeless, mistakes, uitwisselingen: verdicts.map(({ uitwisselingen }) => uitwisselingen.length) }
}

const fails = story(`school: handleiding
stappen:
  - activeer
  - koppel
  - importeer
  - verwacht: { leerlingen: { nieuw: 7 } }
`)

describe('stories in threads of their own', () => {
  test('come to the same verdicts as here, in the same order', async () => {
    const scenarios = findScenarios(['scenarios/catalogue/antwoorden', 'scenarios/catalogue/datum-en-geslacht'], {})
    const [here, there] = [await told(scenarios, false), await told(scenarios, true)]
    expect(there.verdicts.map(({ verdict }) => verdict)).not.toContain('fout')
    expect(there.verdicts).toEqual(here.verdicts)
  })

  test('bring what went over the line along where something is wrong', async () => {
    const scenarios = parseScenarios(fails, 'zakt.yaml')
    const [here, there] = [await told(scenarios, false), await told(scenarios, true)]
    expect(there.verdicts).toMatchObject([{ verdict: 'gezakt', bij: { plek: { bestand: 'zakt.yaml' } } }])
    expect(there).toEqual(here)
  })

  test('say the same where a story is wrong itself, with its line', async () => {
    const wrong = story(`school:
  school: { brincode: 99XX }
  leerlingen: [{ key: "11", roepnaam: Noor, achternaam: Vos }]
stappen:
  - wijziging: { soort: uitstroom, leerling: { key: "12" } }
`)
    const { mistakes } = await told(parseScenarios(wrong, 'fout.yaml'), true)
    expect(mistakes.map(({ error }) => error)).toEqual(
      (await told(parseScenarios(wrong, 'fout.yaml'), false)).mistakes.map(({ error }) => error),
    )
    expect(mistakes).toHaveLength(1)
  })
})

test.each([
  ['one story is told here', 1, undefined, 8, 1],
  ['a few are told here', 150, undefined, 8, 1],
  ['the catalogue has a thread for each core', 615, undefined, 2, 2],
  ['and for four at most', 615, undefined, 16, 4],
  ['or for as many as were asked', 615, 3, 16, 3],
  ['but never for more than there are cores', 615, 8, 2, 2],
  ['one core tells here', 615, undefined, 1, 1],
])('%s', (_, stories, jobs, cores, expected) => {
  expect(threadsFor(stories, jobs, cores)).toBe(expected)
})

test('a thread that ended tells nothing more, and says so', async () => {
  const gone = tellersInThreads(1, how)
  await gone.close()
  const [scenario] = parseScenarios(fails, 'zakt.yaml')
  await expect(gone.tellers[0]?.(scenario!)).rejects.toThrow('a thread that tells stories ended')
})
