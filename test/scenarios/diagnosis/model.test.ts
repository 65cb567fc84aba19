import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { evaluate } from '../../../scenarios/diagnosis/learn/evaluate.ts'
import { cluesOfTold } from '../../../scenarios/diagnosis/learn/model-of.ts'
import { toldPairs } from '../../../scenarios/diagnosis/learn/pairs.ts'
import { bounds } from '../../../scenarios/diagnosis/learn/report.ts'
import { tellBent } from '../../../scenarios/diagnosis/learn/tape.ts'
import { toldOf } from '../../../scenarios/diagnosis/learn/told.ts'
import { modelFile, ownModel, readModel, writeModel } from '../../../scenarios/diagnosis/model.ts'
import { findScenarios } from '../../../scenarios/run/find.ts'
import { findWrongSystems } from '../../../scenarios/wrong-systems/find.ts'
import { createBareSimulator } from '../../../simulator/simulator.ts'

const text = readFileSync(modelFile, 'utf8')
const model = ownModel()
const systems = await findWrongSystems()
const scenarios = new Map(findScenarios([], {}).map((scenario) => [scenario.naam, scenario]))

describe('the model', () => {
  test('has every wrong system and no other, of the same family (renew it with npm run diagnosis)', () => {
    const kindOf = ({ name, familie, ernst }: (typeof model.mistakes)[number]) => `${name}: ${familie}, ${ernst}`
    const byName = [...systems].sort((a, b) => (a.name < b.name ? -1 : 1))
    expect(model.mistakes.map(kindOf)).toEqual(
      byName.map(({ name, familie, ernst }) => `${name}: ${familie}, ${ernst}`),
    )
  })

  test('knows most stories of the catalogue, and none that is gone (renew it with npm run diagnosis)', () => {
    expect([...model.stories.keys()].filter((naam) => !scenarios.has(naam))).toEqual([])
    expect(model.stories.size).toBeGreaterThan(scenarios.size * 0.9)
  })

  test('is small for each mistake, and written in the same bytes each time', () => {
    // A mistake fails more stories since those that have to be remembered are told twice more: 563.
    expect(text.length / model.mistakes.length).toBeLessThan(600)
    expect(writeModel(readModel(text))).toBe(text)
  })

  /** Of what happens at once the sockets decide what comes first. */
  const isInTurn = (story: string) => scenarios.get(story)!.stappen.every(({ stap }) => stap.doe !== 'tegelijk')

  const shown = model.mistakes.filter(({ failed }) => failed.size > 0)
  const sample = [0, 1, 2, 3, 4].map((at) => shown[Math.floor(((at + 0.5) * shown.length) / 5)]!)
  test.each(sample.map((mistake) => [mistake.name, mistake] as const))(
    'says of %s what it says when it is told again',
    async (name, { failed }) => {
      const system = systems.find((one) => one.name === name)!
      const simulator = createBareSimulator({ seed: '1' })
      const inTurn = [...model.stories.keys()].filter(isInTurn)
      const [broken, passed] = [true, false].map((fails) => inTurn.filter((story) => failed.has(story) === fails))
      for (const story of [...broken!.slice(0, 3), ...passed!.slice(0, 3)]) {
        const verdict = await tellBent(system, scenarios.get(story)!, { simulator, seed: '1' })
        const clues = cluesOfTold(toldOf(verdict), system.smaak ?? false)
        expect({ story, clues: clues && [...clues].sort() }).toEqual({
          story,
          clues: failed.has(story) ? [...failed.get(story)!].sort() : undefined,
        })
      }
    },
  )
})

describe('how good the model is', () => {
  const { alone, told, reliability } = evaluate(model, toldPairs(), 40)

  test('the family of a mistake that it never saw is among the first three', () => {
    expect(alone.count).toBeGreaterThan(350)
    expect(alone.three).toBeGreaterThanOrEqual(bounds.three)
  })

  test('of two mistakes in one system, told truly, both families are among the first five', () => {
    expect(told.count).toBeGreaterThanOrEqual(40)
    expect(told.known).toBeGreaterThanOrEqual(bounds.knownPairs)
  })

  test('also when it never saw either, more often than not', () => {
    expect(told.fresh).toBeGreaterThanOrEqual(bounds.newPairs)
  })

  test('it is as sure as it may be', () => {
    for (const { said, wasSo, count } of reliability) if (count >= 50) expect(Math.abs(said - wasSo)).toBeLessThan(0.15)
  })
})
