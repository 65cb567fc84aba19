import { describe, expect, test } from '@jest/globals'
import { type Call, calls } from '../../contracts/adapter/adapter.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import type { Stap } from '../../scenarios/language/scenario.ts'
import { findScenarios } from '../../scenarios/run/find.ts'
import { tell } from '../../scenarios/run/tell.ts'
import { stepCalled } from '../../scenarios/steps/steps.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { listen } from '../../simulator/port/listen.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'

const all = findScenarios([], {})
const optional = (Object.keys(calls) as Call[]).filter((call) => !calls[call].required && call !== 'koppel')

/** Needs the call, or turns the clock. */
const asks =
  (call: Call) =>
  (stap: Stap): boolean =>
    stap.doe === 'tegelijk'
      ? stap.tegelijk.flat().some(asks(call))
      : call === 'tijd'
        ? stap.doe === 'tijd' || (stap.doe === 'wijziging' && stap.wijziging.soort === 'schooljaarovergang')
        : stepCalled(stap.doe)?.needs?.includes(call) === true

describe('a system that lacks a call', () => {
  test.each(optional)('fails no story by it: %s', async (call) => {
    const { [call]: _, ...without } = openTestcentrum()
    const simulator = createBareSimulator({ seed: '1' })
    const { url, close } = await listen(simulator)
    const stories = all.filter(({ stappen }) => stappen.some(({ stap }) => asks(call)(stap)))
    const failed: string[] = []
    for (const scenario of stories) {
      const system = systemOf(without as ReturnType<typeof openTestcentrum>)
      const { verdict, bevindingen } = await tell(scenario, { simulator, url, system, seed: '1', stopwatch: () => 0 })
      if (verdict !== 'geslaagd' && verdict !== 'overgeslagen')
        failed.push(`${scenario.naam}: ${bevindingen.map(({ wet, wat }) => `${wet ?? ''} ${wat}`)[0]}`)
    }
    await close()
    expect(failed).toEqual([])
  })
})
