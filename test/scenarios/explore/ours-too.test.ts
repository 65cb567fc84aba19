import { describe, expect, test } from '@jest/globals'
import { type Exploration, explore } from '../../../scenarios/explore/explore.ts'
import type { Found } from '../../../scenarios/explore/found.ts'
import { lawNamed } from '../../../scenarios/laws/laws.ts'
import { stage, wrong } from './stage.ts'

const law = 'nobody-is-linked-to-the-record-of-another'

const exploring = (more: Partial<Exploration>) =>
  explore({
    ...stage,
    systems: [wrong('doubt-becomes-a-link')],
    laws: [lawNamed(law)!],
    stories: '1',
    count: 30,
    maxFailures: 2,
    shrinkTells: 400,
    ...more,
  })

describe('what our own testcentrum breaks as well', () => {
  test('counts for nothing, and is said once', async () => {
    const said: Found[] = []
    const everything = { oursBreaks: async () => true, onOurs: (one: Found) => void said.push(one) }
    const { told, found, counts } = await exploring(everything)
    expect([told, found]).toEqual([30, []])
    expect(counts.map(({ gezakt }) => gezakt)).toEqual([0])
    expect(said.map(({ ookWij, ...one }) => [one.law.name, ookWij])).toEqual([[law, true]])
  })

  test('is no story that another becomes when it is made small', async () => {
    const isSmall = (draft: Parameters<NonNullable<Exploration['oursBreaks']>>[0]) => draft.stappen.length < 6
    const { found } = await exploring({ oursBreaks: async (draft) => isSmall(draft) })
    const { found: smaller } = await exploring({})
    expect(found.map((one) => isSmall(one.draft))).toEqual([false])
    expect(smaller.map((one) => isSmall(one.draft))).toEqual([true])
  })
})
