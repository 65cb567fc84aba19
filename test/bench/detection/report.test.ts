import { describe, expect, test } from '@jest/globals'
import { reportOf } from '../../../bench/detection/report.ts'
import { findScenarios } from '../../../scenarios/run/find.ts'

const [one, two] = findScenarios([], {})
const scenarios = [one!, two!]
const lastOf = (lines: readonly string[]) => lines.slice(lines.findIndex((line) => line.includes('caught by 2')))

describe('the report of the detection power', () => {
  test('is good when every system is caught and every scenario catches one', () => {
    const found = [
      { name: 'a', caughtBy: [one!.naam] },
      { name: 'b', caughtBy: [two!.naam] },
    ]
    const { lines, isGood } = reportOf(found, scenarios, [], true)
    expect(isGood).toBe(true)
    expect(lastOf(lines)).toEqual([
      '2 of 2 wrong systems caught by 2 scenarios.',
      'Every scenario catches at least one.',
    ])
  })

  test('names a system that slips through', () => {
    const found = [
      { name: 'a', caughtBy: [one!.naam, two!.naam] },
      { name: 'b', caughtBy: [] },
    ]
    const { lines, isGood } = reportOf(found, scenarios, [], true)
    expect(isGood).toBe(false)
    expect(lines).toContain('Caught by none: b.')
  })

  test('names a scenario that catches nothing, but not when only a part was told', () => {
    const found = [{ name: 'a', caughtBy: [one!.naam] }]
    expect(reportOf(found, scenarios, [], true)).toMatchObject({ isGood: false })
    expect(reportOf(found, scenarios, [], true).lines).toContain(`Catch none: ${two!.naam}.`)
    expect(reportOf(found, scenarios, [], false)).toMatchObject({ isGood: true })
  })

  test('is not good when the testcentrum itself fails a scenario', () => {
    const { lines, isGood } = reportOf([{ name: 'a', caughtBy: [one!.naam] }], scenarios, [two!.naam], true)
    expect(isGood).toBe(false)
    expect(lines).toContain(`Failed by the testcentrum itself: ${two!.naam}.`)
  })
})
