import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { manualSchool } from '../../simulator/generate/manual-school.ts'
import { createSimulator } from '../../simulator/index.ts'
import { ToolError } from '../../src/tool-error.ts'
import { storeAsJson, type TestStore } from './as-json.ts'
import { type Deed, deed, perform } from './deeds.ts'
import { everyAnswer } from './every-answer.ts'

const runs = Number(process.env.HOSTILE_RUNS ?? 40)
const full = () => new ToolError('E_STATE_UNWRITABLE', 'x.db', 'database or disk is full')

let now = 0
const clock = { now: () => now }
const start = (store: TestStore) => createSimulator({ store, clock, schools: [manualSchool('2026-2027')] })

/** A simulator that lived through some deeds, and what its disk holds. */
function lived(deeds: readonly Deed[]) {
  now = Date.UTC(2026, 9, 1, 9)
  const store = storeAsJson()
  const simulator = start(store)
  for (const each of deeds) {
    now += each.wait
    perform(simulator, each)
  }
  return { store, simulator }
}

const life = fc.array(deed, { minLength: 1, maxLength: 25 })

describe('whatever was done to however many worlds', () => {
  test('after a restart every answer is as it was, and stays so', () => {
    fc.assert(
      fc.property(life, life, (deeds, later) => {
        const { store, simulator } = lived(deeds)
        // A start takes a while: by a clock that runs nothing that is done after it has the moment of an answer before it.
        now += 1
        const restarted = start(store.copy())
        expect(everyAnswer(restarted)).toEqual(everyAnswer(simulator))
        for (const each of later) {
          now += each.wait
          perform(simulator, each)
          perform(restarted, each)
        }
        expect(everyAnswer(restarted)).toEqual(everyAnswer(simulator))
      }),
      { numRuns: runs },
    )
  })

  test('a call is one commit, or none', () => {
    fc.assert(
      fc.property(life, deed, (deeds, last) => {
        const { store, simulator } = lived(deeds)
        const before = store.commits()
        perform(simulator, last)
        expect(store.commits() - before).toBeLessThanOrEqual(1)
      }),
      { numRuns: runs },
    )
  })

  test('a call that the disk does not take has changed nothing', () => {
    fc.assert(
      fc.property(life, deed, (deeds, last) => {
        const { store, simulator } = lived(deeds)
        const before = everyAnswer(simulator)
        const kept = store.copy()
        store.refuseAfter(0, full())
        let refused = false
        try {
          perform(simulator, last)
        } catch (error) {
          expect(error).toMatchObject({ code: 'E_STATE_UNWRITABLE' })
          refused = true
        }
        if (!refused) return
        expect(everyAnswer(simulator)).toEqual(before)
        expect(everyAnswer(start(kept))).toEqual(before)
      }),
      { numRuns: runs },
    )
  })
})

test('a first start that is killed begins anew, with all its schools', () => {
  const store = storeAsJson()
  store.refuseAfter(0, full())
  expect(() => createSimulator({ store, clock })).toThrow('Cannot write')
  const again = createSimulator({ store, clock })
  expect(again.world()!.state().scholen.size).toBe(2)
  expect(store.commits()).toBe(1)
})
