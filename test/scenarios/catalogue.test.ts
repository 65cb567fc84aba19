import { describe, expect, test } from '@jest/globals'
import { checked } from '../../contracts/adapter/checked.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { profielOfTestcentrum } from '../../scenarios/profile/find-profiel.ts'
import { findScenarios } from '../../scenarios/run/find.ts'
import { tell } from '../../scenarios/run/tell.ts'
import { inProcess, noPort } from '../../scenarios/sut/in-process.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { listen } from '../../simulator/listen.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'

const scenarios = findScenarios([], {})

/** What did not pass, in few words. `port`: over a port of its own, as any other system; else without one, in half the time. */
async function failuresAt(seed: string, port: boolean): Promise<string[]> {
  const simulator = createBareSimulator({ seed })
  const { url, close } = port ? await listen(simulator) : { url: noPort, close: async () => {} }
  const system = checked(systemOf(openTestcentrum(port ? {} : { transport: inProcess(simulator) })))
  const failures: string[] = []
  const profiel = profielOfTestcentrum()
  for (const scenario of scenarios) {
    const verdict = await tell(scenario, { simulator, url, system, seed, profiel, stopwatch: () => performance.now() })
    if (verdict.verdict !== 'geslaagd')
      failures.push(`${scenario.naam}: ${verdict.reden ?? verdict.bevindingen.map(({ wat }) => wat).join('; ')}`)
  }
  await close()
  return failures
}

describe('the catalogue', () => {
  test.each([
    ['1', true],
    ['2', false],
  ])(
    'our testcentrum passes every scenario with seed %s',
    async (seed, port) => {
      expect(await failuresAt(seed, port)).toEqual([])
    },
    120_000,
  )

  test('no two scenarios have one name', () => {
    const names = scenarios.map(({ naam }) => naam)
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
  })
})
