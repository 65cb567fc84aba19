import { describe, expect, test } from '@jest/globals'
import { draw, withOnly } from '../../scenarios/mutation/draw.mjs'
import { figuresOf, readMeasured, scoreOf, subjects } from '../../scenarios/mutation/tables.ts'

const mutated =
  'return stryMutAct_9fa48("7") ? a > b : stryMutAct_9fa48("8") ? true : (stryCov_9fa48("7", "8"), a >= b)'

describe('a draw of mutants', () => {
  const all = Array.from({ length: 1000 }, (_, id) => String(id))

  test('has as many as were asked for, and all of fewer', () => {
    expect(draw(all, { size: 300, seed: '1' }).size).toBe(300)
    expect(draw(['1', '2'], { size: 300, seed: '1' }).size).toBe(2)
  })

  test('is the same for a seed, and another for another', () => {
    expect(draw(all, { size: 50, seed: '1' })).toEqual(draw([...all].reverse(), { size: 50, seed: '1' }))
    expect(draw(all, { size: 50, seed: '1' })).not.toEqual(draw(all, { size: 50, seed: '2' }))
  })

  test('draws each about as often as any other', () => {
    const times = new Map<string, number>()
    for (let seed = 0; seed < 200; seed++)
      for (const id of draw(all, { size: 100, seed: String(seed) })) times.set(id, (times.get(id) ?? 0) + 1)
    // Twenty times each is expected.
    expect(times.size).toBe(1000)
    expect(Math.min(...times.values())).toBeGreaterThan(3)
    expect(Math.max(...times.values())).toBeLessThan(42)
  })

  test('leaves in the code what was drawn and nothing else', () => {
    expect(withOnly(new Set(['8']), mutated)).toBe(
      'return false ? a > b : stryMutAct_9fa48("8") ? true : (stryCov_9fa48("8"), a >= b)',
    )
    expect(withOnly(new Set<string>(), mutated)).toBe('return false ? a > b : false ? true : (0, a >= b)')
  })
})

describe.each(['links', 'wire'] as const)('what was measured of %s', (of) => {
  const measured = readMeasured(of)

  test('explains every survivor', () => {
    expect(measured.survivors.filter(({ why }) => !(why in subjects[of].kinds))).toEqual([])
  })

  test('counts as many survivors as it names', () => {
    const { remarked, survived, unreached } = figuresOf(measured, () => true)
    expect(measured.survivors).toHaveLength(remarked + survived + unreached)
  })
})

test('a score says between what that of all mutants lies', () => {
  const { share, low, high } = scoreOf(70, 100)
  expect([share, low, high].map((part) => Math.round(part * 1000))).toEqual([700, 604, 781])
})
