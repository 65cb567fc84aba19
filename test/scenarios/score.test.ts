import { describe, expect, test } from '@jest/globals'
import { type Scored, scorePeople } from '../../scenarios/run/score.ts'

const noor = { id: 'noor', key: '11' }
const old = { id: 'ea-noor', groepen: [] }
const made = { id: 'ea-new', key: '11', groepen: [] }

/** What Noor counts as, of whom the system had a card. */
const countOf = (given: Partial<Scored>) => {
  const { goed, gemist, twijfel, nieuw } = scorePeople({
    people: [noor],
    holders: [old, made],
    before: [old],
    held: new Set(['ea-noor', 'ea-new']),
    waarheid: new Map([['ea-noor', 'noor']]),
    today: '2026-11-23',
    isAsked: () => false,
    ...given,
  })
  return { goed, gemist, twijfel, nieuw }
}
const none = { goed: 0, gemist: 0, twijfel: 0, nieuw: 0 }

describe('who got a second card', () => {
  test('was missed', () => {
    expect(countOf({})).toEqual({ ...none, gemist: 1 })
  })

  test('was missed too where a person was asked and nobody answered', () => {
    expect(countOf({ isAsked: () => true })).toEqual({ ...none, gemist: 1 })
  })

  test('was missed too where the first card keeps its number', () => {
    const kept = { ...old, key: '11', actief: false }
    expect(countOf({ holders: [kept, made], before: [kept] })).toEqual({ ...none, gemist: 1 })
  })

  test('was missed too in an import before the last one', () => {
    const waarheid = new Map([
      ['ea-noor', 'noor'],
      ['ea-new', 'noor'],
    ])
    const told = { before: [old, made], waarheid, begun: new Set(['ea-noor']) }
    expect(countOf(told)).toEqual({ ...none, gemist: 1 })
    expect(countOf({ ...told, begun: new Set(['ea-noor', 'ea-new']) })).toEqual({ ...none, goed: 1 })
  })

  test('is new where a person said so', () => {
    expect(countOf({ isAsked: () => true, isDecided: () => true })).toEqual({ ...none, nieuw: 1 })
  })

  test('is new where nothing of them was there', () => {
    expect(countOf({ holders: [made], before: [], waarheid: new Map() })).toEqual({ ...none, nieuw: 1 })
  })
})
