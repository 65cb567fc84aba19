import { describe, expect, test } from '@jest/globals'
import { type Anomaly, anomaliesIn, type Deed } from './history.ts'

const nth = new Map([[1, 2]])
const bring = (start: number, keys: string[], outcome?: 'confirmed' | 'refused', life = 1): Deed => ({
  kind: 'bring',
  life,
  start,
  ...(outcome && { end: start + 1, outcome }),
  keys,
})
const look = (start: number, keys: string[], life = 1, now = start): Deed => ({
  kind: 'look',
  life,
  start,
  end: start + 1,
  keys,
  now,
})
const call = (start: number, struck?: boolean): Deed => ({
  kind: 'call',
  life: 1,
  start,
  ...(struck !== undefined && { end: start + 1, struck }),
})

/** A history in which all is well, whatever nobody said. */
const well: readonly Deed[] = [
  bring(0, ['a', 'b'], 'confirmed'),
  bring(2, ['c'], 'refused'),
  bring(4, ['d', 'e']),
  look(6, ['a', 'b']),
  look(8, ['a', 'b', 'd', 'e']),
  call(10, false),
  call(12, true),
  call(14),
  bring(20, ['f'], 'confirmed', 2),
  look(22, ['f'], 2, 0),
]

test('a history in which all is well has no anomaly', () => {
  expect(anomaliesIn({ deeds: well, nth })).toEqual([])
})

describe('a planted fault is told by its name', () => {
  const faults: readonly [Anomaly, Deed][] = [
    ['lost update', look(9.5, ['d', 'e'])],
    ['stale read', look(10, ['a', 'b'])],
    ['double strike', call(16, true)],
    ['time going back', look(10, ['a', 'b', 'd', 'e'], 1, 7)],
    ['half a message', look(10, ['a', 'b', 'd'])],
    ['ghost after drop', look(24, ['f', 'a'], 2)],
    ['refused yet kept', look(10, ['a', 'b', 'c', 'd', 'e'])],
    ['out of nowhere', look(10, ['a', 'b', 'd', 'e', 'x'])],
  ]
  test.each(faults)('%s', (anomaly, fault) => {
    const found = anomaliesIn({ deeds: [...well, fault], nth })
    expect(found.map((each) => each.split(':')[0])).toContain(anomaly)
  })

  test('a strike that never came', () => {
    expect(anomaliesIn({ deeds: [call(0, false), call(2, false)], nth })).toHaveLength(1)
  })
})
