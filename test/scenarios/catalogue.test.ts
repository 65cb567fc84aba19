import { describe, expect, test } from '@jest/globals'
import { checked } from '../../contracts/adapter/checked.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { profielOfTestcentrum } from '../../scenarios/profile/find-profiel.ts'
import { findScenarios } from '../../scenarios/run/find.ts'
import { tell, type Verdict } from '../../scenarios/run/tell.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { listen } from '../../simulator/port/listen.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'

const scenarios = findScenarios([], {})

/** What was told over a port of its own, as to any other system. */
async function verdicts(): Promise<readonly Verdict[]> {
  const seed = '1'
  const simulator = createBareSimulator({ seed })
  const { url, close } = await listen(simulator)
  const system = checked(systemOf(openTestcentrum()))
  const found: Verdict[] = []
  const profiel = profielOfTestcentrum()
  for (const scenario of scenarios)
    found.push(await tell(scenario, { simulator, url, system, seed, profiel, stopwatch: () => performance.now() }))
  await close()
  return found
}

describe('the catalogue', () => {
  const told = verdicts()

  test('our testcentrum passes every scenario', async () => {
    const failed = (await told).filter(({ verdict }) => verdict !== 'geslaagd')
    expect(failed.map(({ scenario, reden, bevindingen }) => [scenario.naam, reden, bevindingen])).toEqual([])
  }, 120_000)

  test('our testcentrum has every habit, and is as its profile and our choices say', async () => {
    const otherwise = (await told).filter(({ opmerkingen }) => opmerkingen.length > 0)
    expect(otherwise.map(({ scenario, opmerkingen }) => [scenario.naam, opmerkingen])).toEqual([])
  })

  test('no two scenarios have one name', () => {
    const names = scenarios.map(({ naam }) => naam)
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
  })
})
