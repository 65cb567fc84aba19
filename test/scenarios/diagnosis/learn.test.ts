import { describe, expect, test } from '@jest/globals'
import { compose } from '../../../scenarios/diagnosis/learn/compose.ts'
import { tellBent, tellTaped } from '../../../scenarios/diagnosis/learn/tape.ts'
import { touches } from '../../../scenarios/diagnosis/learn/touches.ts'
import { findScenarios } from '../../../scenarios/run/find.ts'
import { findWrongSystems } from '../../../scenarios/wrong-systems/find.ts'
import { createBareSimulator } from '../../../simulator/simulator.ts'

const systems = new Map((await findWrongSystems()).map((system) => [system.name, system]))
const scenarios = new Map(findScenarios([], {}).map((scenario) => [scenario.naam, scenario]))
const place = { simulator: createBareSimulator({ seed: '1' }), seed: '1' }
const taped = async (naam: string) => (await tellTaped(scenarios.get(naam)!, place)).tape

describe('a story that is taped', () => {
  test('goes as it goes when it is not', async () => {
    const { verdict } = await tellTaped(scenarios.get('geen-roepnaam')!, place)
    expect(verdict.verdict).toBe('geslaagd')
  })

  test.each(
    [...systems.values()]
      .flatMap((one) => ('caughtBy' in one && !one.smaak ? [[one.name, one.caughtBy] as const] : []))
      .filter((_, at) => at % 25 === 0),
  )('touches %s where it is caught', async (name, caughtBy) => {
    expect(await touches(systems.get(name)!, await taped(caughtBy))).toBe(true)
  })
})

describe('two mistakes in one system', () => {
  test('are both there', async () => {
    const [one, other] = [systems.get('voorletters-get-dots')!, systems.get('invites-at-every-import')!]
    const found = async (system: Parameters<typeof tellBent>[0], naam: string) =>
      (await tellBent(system, scenarios.get(naam)!, place)).verdict
    const [first, second] = [caughtBy(one), caughtBy(other)]
    const both = compose(one, other)
    expect([await found(both, first), await found(both, second)]).toEqual(['gezakt', 'gezakt'])
  })
})

const caughtBy = (system: object): string => (system as { readonly caughtBy: string }).caughtBy
