import { describe, expect, test } from '@jest/globals'
import { checked } from '../../contracts/adapter/checked.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { profielOfTestcentrum } from '../../scenarios/profile/find-profiel.ts'
import { findScenarios } from '../../scenarios/run/find.ts'
import { tell } from '../../scenarios/run/tell.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { listen } from '../../simulator/port/listen.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'

const scenarios = findScenarios([], {})

/** What did not pass over a port of its own, as for any other system; in few words. */
async function failures(): Promise<string[]> {
  const seed = '1'
  const simulator = createBareSimulator({ seed })
  const { url, close } = await listen(simulator)
  const system = checked(systemOf(openTestcentrum()))
  const found: string[] = []
  const profiel = profielOfTestcentrum()
  for (const scenario of scenarios) {
    const verdict = await tell(scenario, { simulator, url, system, seed, profiel, stopwatch: () => performance.now() })
    if (verdict.verdict !== 'geslaagd')
      found.push(`${scenario.naam}: ${verdict.reden ?? verdict.bevindingen.map(({ wat }) => wat).join('; ')}`)
  }
  await close()
  return found
}

describe('the catalogue', () => {
  test('our testcentrum passes every scenario', async () => {
    expect(await failures()).toEqual([])
  }, 120_000)

  test('no two scenarios have one name', () => {
    const names = scenarios.map(({ naam }) => naam)
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
  })
})
