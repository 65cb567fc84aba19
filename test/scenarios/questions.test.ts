import { describe, expect, test } from '@jest/globals'
import { type Adapter, callNames } from '../../contracts/adapter/adapter.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { problemsWithQuestion } from '../../contracts/adapter/validate.ts'
import { drawStory } from '../../scenarios/explore/draw.ts'
import { judgeDraft } from '../../scenarios/explore/judge-draft.ts'
import { ours, stage } from './explore/stage.ts'

/** Our testcentrum, and everything that it was asked against the schema. */
function listening() {
  const wrong: string[] = []
  const own = ours()
  const heard = callNames.map((call) => [
    call,
    (question: unknown) => {
      for (const { where, what } of problemsWithQuestion(call, question)) wrong.push(`${call} ${where} ${what}`)
      return (own[call] as (question: unknown) => Promise<unknown>)(question)
    },
  ])
  return { wrong, system: systemOf(Object.fromEntries(heard) as Adapter) }
}

describe('what the harness asks is as its own schema says', () => {
  test.each([['1'], ['2'], ['3']])('in a hundred stories drawn with seed %s', async (seed) => {
    const { wrong, system } = listening()
    for (let number = 1; number <= 100; number++) await judgeDraft(drawStory(seed, number), [], { ...stage, system })
    expect(wrong).toEqual([])
  })
})
