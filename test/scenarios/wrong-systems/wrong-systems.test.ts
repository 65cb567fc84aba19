import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { systemOf } from '../../../contracts/adapter/transport.ts'
import { catalogue, findScenarios } from '../../../scenarios/run/find.ts'
import { tell } from '../../../scenarios/run/tell.ts'
import { openTestcentrum } from '../../../scenarios/sut/testcentrum.ts'
import { isCaught, type Place, tellTo } from '../../../scenarios/wrong-systems/detect.ts'
import { wrongSystems } from '../../../scenarios/wrong-systems/wrong-systems.ts'
import { type Listening, listen } from '../../../simulator/listen.ts'
import { createBareSimulator } from '../../../simulator/simulator.ts'
import { partOf, tableOf } from '../../docs.ts'

const folder = join(catalogue, '..', 'wrong-systems')
const scenarios = new Map(findScenarios([], {}).map((scenario) => [scenario.naam, scenario]))
const simulator = createBareSimulator({ seed: '1' })
let listening: Listening
let place: Place

beforeAll(async () => {
  listening = await listen(simulator)
  place = { simulator, url: listening.url, seed: '1' }
})
afterAll(() => listening.close())

describe('the wrong systems', () => {
  test('are at least sixty, each in a file called after it', () => {
    const shared = ['bends', 'detect', 'open', 'wrong-system', 'wrong-systems']
    const files = readdirSync(folder).flatMap((name) => (name.endsWith('.ts') ? [name.slice(0, -3)] : []))
    const names = wrongSystems.map(({ name }) => name)
    expect(names.length).toBeGreaterThanOrEqual(60)
    expect([...names].sort()).toEqual(files.filter((name) => !shared.includes(name)).sort())
  })

  test('say which rows of the catalogue they break', () => {
    for (const { violates } of wrongSystems) {
      expect(violates).not.toHaveLength(0)
      for (const row of violates) expect(row).toMatch(/^[A-I]\d\d$/)
    }
  })

  test.each(wrongSystems.map(({ name, caughtBy }) => [name, caughtBy]))(
    '%s is caught by %s',
    async (name, caughtBy) => {
      const verdict = await tellTo(
        wrongSystems.find((system) => system.name === name)!,
        scenarios.get(caughtBy)!,
        place,
      )
      expect({ name, caught: isCaught(verdict), verdict: verdict.verdict, reden: verdict.reden }).toMatchObject({
        caught: true,
      })
    },
  )

  test('are the only ones that fail: our own testcentrum passes every scenario named', async () => {
    const system = systemOf(openTestcentrum())
    for (const naam of new Set(wrongSystems.map(({ caughtBy }) => caughtBy))) {
      const { verdict, reden, bevindingen } = await tell(scenarios.get(naam)!, { ...place, system, stopwatch: () => 0 })
      expect({ naam, verdict, reden, bevindingen }).toMatchObject({ verdict: 'geslaagd' })
    }
  })

  test('are all on their page', () => {
    const rows = wrongSystems.map(({ name, story, violates, caughtBy }) => [
      `\`${name}\``,
      story,
      violates.join(', '),
      `\`${caughtBy}\``,
    ])
    const table = tableOf(['Wrong system', 'What goes wrong', 'Breaks', 'Caught by'], rows)
    const { found, wanted } = partOf('scenarios/wrong-systems/caught-by.md', 'wrong-systems', table)
    expect(found).toBe(wanted)
  })
})
