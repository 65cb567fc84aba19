import { describe, expect, test } from '@jest/globals'
import { type Familie, families } from '../../../scenarios/families.ts'
import { findScenarios } from '../../../scenarios/run/find.ts'
import { isCaught, tellTo } from '../../../scenarios/wrong-systems/detect.ts'
import { findWrongSystems } from '../../../scenarios/wrong-systems/find.ts'
import { createBareSimulator } from '../../../simulator/simulator.ts'
import { partOf, tableOf } from '../../docs.ts'

const wrongSystems = await findWrongSystems()
const caught = wrongSystems.flatMap((system) => ('caughtBy' in system ? [system] : []))
const scenarios = new Map(findScenarios([], {}).map((scenario) => [scenario.naam, scenario]))
const place = { simulator: createBareSimulator({ seed: '1' }), seed: '1' }

describe('the wrong systems', () => {
  test('are at least three hundred, each with a name of its own', () => {
    const names = wrongSystems.map(({ name }) => name)
    expect(names.length).toBeGreaterThanOrEqual(300)
    expect(new Set(names).size).toBe(names.length)
  })

  test('say which rows of the catalogue they break', () => {
    for (const { violates } of wrongSystems) {
      expect(violates).not.toHaveLength(0)
      for (const row of violates) expect(row).toMatch(/^[A-I]\d\d$/)
    }
  })

  test('are of every family, and of no other', () => {
    const named = new Set(wrongSystems.map(({ familie }) => familie))
    expect([...named].sort()).toEqual(Object.keys(families).sort())
  })

  // That our own testcentrum passes each of these is seen where the whole catalogue is told.
  test.each(caught.map((system) => [system.name, system.caughtBy, system] as const))(
    '%s is caught by %s',
    async (name, caughtBy, system) => {
      const verdict = await tellTo(system, scenarios.get(caughtBy)!, place)
      expect({ name, caught: isCaught(verdict), verdict: verdict.verdict, reden: verdict.reden }).toMatchObject({
        caught: true,
      })
    },
  )

  test('are all on their page, by theme', () => {
    const themes = [...new Set(wrongSystems.map(({ thema }) => thema))]
    const sections = themes.map((thema) => {
      const own = wrongSystems.filter((system) => system.thema === thema)
      const rows = own.map((system) => [
        `[${system.name}](${thema}/${system.name}.ts)`,
        system.story,
        system.ernst,
        system.familie,
        system.violates.join(', '),
        'caughtBy' in system ? `\`${system.caughtBy}\`` : `none yet: ${system.slipsThrough}`,
      ])
      const head = ['wrong system', 'what goes wrong', 'ernst', 'familie', 'breaks', 'caught by']
      return `## ${thema}\n\n${tableOf(head, rows)}\n`
    })
    const ofFamily = (name: Familie, ernst: string) =>
      String(wrongSystems.filter((system) => system.familie === name && system.ernst === ernst).length || '')
    const kinds = Object.entries(families).map(([name, says]) => [
      name,
      says,
      ...['S1', 'S2', 'S3', 'S4'].map((ernst) => ofFamily(name as Familie, ernst)),
    ])
    const page =
      `${wrongSystems.length} wrong systems, of ${kinds.length} families.\n\n` +
      `${tableOf(['familie', 'what it does', 'S1', 'S2', 'S3', 'S4'], kinds)}\n${sections.join('\n')}`
    const { found, wanted } = partOf('scenarios/wrong-systems/caught-by.md', 'wrong-systems', page)
    expect(found).toBe(wanted)
  })
})
