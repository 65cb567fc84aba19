import { expect, test } from '@jest/globals'
import { fetchesIn, struckIn } from '../../../scenarios/capture/fetches.ts'
import type { ToldExchange } from '../../../scenarios/las/exchange.ts'

const minute = 60_000
let number = 0
const exchange = (at: number, operation = 'HaalLeerlinggegevens', more: Partial<ToldExchange> = {}): ToldExchange => ({
  number: ++number,
  at: at * minute,
  operation,
  outcome: 'gegevens',
  decided: 'answered',
  why: [],
  status: 200,
  ...more,
})
const busy = (at: number, operation?: string): ToldExchange =>
  exchange(at, operation, {
    outcome: 'storing',
    decided: 'storing-fault',
    faultcode: 'Server.TijdelijkNietBeschikbaar',
    why: ['Storing s1 (fault) was aan de beurt.'],
    status: 500,
  })
const sizes = (journal: readonly ToldExchange[], moments: readonly number[] = []) =>
  fetchesIn(
    journal,
    moments.map((at) => at * minute),
  ).map(({ exchanges }) => exchanges.length)

test('each fetch of everything is an import', () => {
  expect(sizes([exchange(1), exchange(2), exchange(2)])).toEqual([1, 1, 1])
})

test('staged calls are one import, and the next round is the next', () => {
  const round = (at: number) =>
    ['HaalStructuur', 'HaalLeerlingen', 'HaalLeerkrachten'].map((name) => exchange(at, name))
  expect(sizes([...round(1), ...round(5)])).toEqual([3, 3])
})

test('stages on both sides of a change of the school, or hours apart, are two imports', () => {
  expect(sizes([exchange(1, 'HaalStructuur'), exchange(3, 'HaalLeerlingen')], [2])).toEqual([1, 1])
  expect(sizes([exchange(1, 'HaalStructuur'), exchange(90, 'HaalLeerlingen')])).toEqual([1, 1])
})

test('what was tried again after a storing is one import; what was tried again after an answer is not', () => {
  expect(sizes([busy(1), busy(2), exchange(3), exchange(4)])).toEqual([3, 1])
})

test('results are no fetch', () => {
  expect(sizes([exchange(1), exchange(2, 'BrengLeerresultaten')])).toEqual([1])
})

test('a storing that struck is told to strike once more, as it was set or as the journal knows it', () => {
  const storingen = [{ id: 's1', soort: 'fault', faultcode: 'Server.InterneFout', when: { call: 3 } } as const]
  expect(struckIn([busy(1)], { storingen }).struck).toEqual([
    { soort: 'fault', faultcode: 'Server.InterneFout', when: { times: 1 } },
  ])
  expect(struckIn([busy(1)], { storingen: [] }).struck).toEqual([
    { soort: 'fault', faultcode: 'Server.TijdelijkNietBeschikbaar', when: { times: 1 } },
  ])
  const cut = exchange(1, undefined, { decided: 'storing-afgekapt' })
  expect(struckIn([cut], { storingen: [] })).toEqual({ struck: [], unknown: ['afgekapt'] })
})
