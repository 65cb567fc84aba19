import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decide } from '../../../simulator/storingen/decide.ts'
import type { Storing, StoringCall, Tellers, When } from '../../../simulator/storingen/storing.ts'

const haal: StoringCall = { operation: 'HaalLeerlinggegevens', school: '99QQ00', klantcode: 'BOOM' }
const faultWhen = (when: When, id = 's1'): Storing => ({
  id,
  soort: 'fault',
  faultcode: 'Server.TijdelijkNietBeschikbaar',
  when,
})

/** Per call: the id of what struck, or nothing. */
function play(storingen: readonly Storing[], calls: readonly StoringCall[], seed: string | number = 7) {
  let tellers: Tellers = new Map()
  return calls.map((call) => {
    const decision = decide(storingen, call, { tellers, seed })
    tellers = decision.tellers
    return decision.storing?.id ?? ''
  })
}
const numbersStruck = (when: When, calls = 8, seed: string | number = 7) =>
  play(
    [faultWhen(when)],
    Array.from({ length: calls }, () => haal),
    seed,
  ).flatMap((id, index) => (id === '' ? [] : [index + 1]))

describe('a storing', () => {
  test.each([
    [{}, [1, 2, 3, 4, 5, 6, 7, 8]],
    [{ call: 3 }, [3]],
    [{ from: 3 }, [3, 4, 5, 6, 7, 8]],
    [{ to: 2 }, [1, 2]],
    [{ from: 3, to: 5 }, [3, 4, 5]],
    [{ every: 3 }, [3, 6]],
    [{ every: 2, from: 3, times: 2 }, [4, 6]],
    [{ times: 1 }, [1]],
    [{ probability: 1 }, [1, 2, 3, 4, 5, 6, 7, 8]],
    [{ probability: 0 }, []],
  ])('with when %j strikes calls %j of eight', (when, expected) => {
    expect(numbersStruck(when)).toEqual(expected)
  })

  test('for one operation, school or klant leaves the others alone, and counts only its own calls', () => {
    const others: StoringCall[] = [
      { ...haal, operation: 'HaalStructuur' },
      { ...haal, school: '99RR00' },
      { ...haal, klantcode: 'ANDER' },
      {},
    ]
    for (const when of [{ operation: 'HaalLeerlinggegevens' }, { school: '99QQ00' }, { klantcode: 'BOOM' }] as const) {
      const struck = play([faultWhen(when)], [...others, haal])
      expect([struck.filter((id) => id !== '').length, struck.at(-1)]).toEqual([3, 's1'])
    }
    const narrow = { operation: 'HaalLeerlinggegevens', school: '99QQ00', klantcode: 'BOOM', call: 2 } as const
    expect(play([faultWhen(narrow)], [haal, ...others, haal])).toEqual(['', '', '', '', '', 's1'])
  })

  test('with a probability strikes the same calls for the same seed, and about that share', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(0.1, 0.5, 0.8), (seed, probability) => {
        const struck = numbersStruck({ probability }, 400, seed)
        expect(numbersStruck({ probability }, 400, seed)).toEqual(struck)
        expect(Math.abs(struck.length / 400 - probability)).toBeLessThan(0.15)
      }),
    )
    expect(numbersStruck({ probability: 0.5 }, 64, 1)).not.toEqual(numbersStruck({ probability: 0.5 }, 64, 2))
  })
})

describe('several storingen', () => {
  test('strike one at a time, the first in the list first, and the next keeps its turn', () => {
    const both = [faultWhen({ times: 2 }, 'eerste'), faultWhen({ times: 1 }, 'tweede')]
    expect(play(both, [haal, haal, haal, haal])).toEqual(['eerste', 'eerste', 'tweede', ''])
  })

  test('that delay add up, and go together with one that does something else', () => {
    const slow = (id: string, ms: number): Storing => ({ id, soort: 'vertraging', ms, when: {} })
    const decision = decide([slow('a', 40), faultWhen({}), slow('b', 2)], haal, { tellers: new Map(), seed: 1 })
    expect(decision).toMatchObject({ wait: 42, storing: { id: 's1' } })
    expect([...decision.tellers]).toEqual(['a', 's1', 'b'].map((id) => [id, { calls: 1, strikes: 1 }]))
  })

  test('that are gone are no longer counted', () => {
    const { tellers } = decide([faultWhen({})], haal, { tellers: new Map(), seed: 1 })
    expect(decide([], haal, { tellers, seed: 1 })).toEqual({ wait: 0, tellers: new Map() })
  })
})
