import { describe, expect, test } from '@jest/globals'
import { scoreByBackground } from '../../bench/link/stress/fair.ts'
import { kinds, themes } from '../../bench/link/stress/kinds.ts'
import { scoreStress, totalOf } from '../../bench/link/stress/score.ts'
import { stressList, stressSet } from '../../bench/link/stress/set.ts'
import { atSchool, forLists } from '../../src/link/policy.ts'

const seed = 'a test'
/** Of each kind; the benchmark has twenty. */
const children = 5
const sets = new Map(Object.entries(themes).map(([theme, members]) => [theme, stressSet(members, seed, { children })]))
const scored = [...sets].map(([theme, set]) => ({ theme, scores: scoreStress(set, atSchool) }))
const all = totalOf(
  'all',
  scored.flatMap(({ scores }) => scores),
)

describe('the stress set', () => {
  test('has sixty kinds and more, and children for each, no two kinds of one name', () => {
    expect(kinds.length).toBeGreaterThanOrEqual(60)
    expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length)
    const short = scored.flatMap(({ scores }) => scores).filter(({ records }) => records < children)
    expect(short.map(({ kind }) => kind)).toEqual([])
  })

  test.each(scored)('$theme: nobody is linked wrongly or by luck at a school', ({ scores }) => {
    expect(scores.filter(({ wrong, lucky }) => wrong + lucky > 0)).toEqual([])
  })

  test('links by itself at least 95 of 100 who should be, and asks at most 30 of 100 who come', () => {
    expect(all.right / all.shouldLink).toBeGreaterThanOrEqual(0.95)
    expect(all.asked / all.records).toBeLessThanOrEqual(0.3)
  })

  test('of no kind that should link half is left to a person', () => {
    const few = scored.flatMap(({ scores }) => scores).filter(({ right, shouldLink }) => right < shouldLink / 2)
    expect(few.map(({ kind }) => kind)).toEqual([])
  })

  test.each([...sets])('%s: for two lists what they teach links nobody wrongly', (_theme, set) => {
    expect(totalOf('all', scoreStress(set, forLists)).wrong).toBe(0)
  })
})

describe('the same in one list without a school', () => {
  const total = totalOf(
    'all',
    scoreStress(
      stressList(
        kinds.filter((_, place) => place % 3 === 0),
        seed,
        { children },
      ),
      atSchool,
    ),
  )

  test('nobody is linked wrongly or by luck, and 95 of 100 who should be are', () => {
    expect(total).toMatchObject({ wrong: 0, lucky: 0 })
    expect(total.right / total.shouldLink).toBeGreaterThanOrEqual(0.95)
  })
})

describe('children of nine backgrounds', () => {
  const scores = scoreByBackground(seed, children)
  const shares = scores.map(({ right, shouldLink }) => right / shouldLink)

  test('are none of them linked wrongly or by luck', () => {
    expect(scores.filter(({ wrong, lucky }) => wrong + lucky > 0)).toEqual([])
  })

  test('are linked by themselves as often, within three of a hundred', () => {
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(0.03)
  })
})
