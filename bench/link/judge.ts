import { expectedWrong } from '../../src/link/learned.ts'
import { linkPeople } from '../../src/link/link-people.ts'
import type { Policy } from '../../src/link/policy.ts'
import type { Lists } from './lists.ts'

/** How a run compares with the answer key. */
export type Score = {
  readonly records: number
  /** Incoming people who exist. */
  readonly matches: number
  readonly right: number
  /** Linked to somebody else. */
  readonly wrong: number
  readonly asked: number
  /** Called new while the person exists. */
  readonly missed: number
  /** Of the links, so many are expected to be wrong by what the linker itself says. */
  readonly expectedWrong: number
  readonly milliseconds: number
}

export function judge({ existing, incoming, truth }: Lists, policy: Policy): Score {
  const start = performance.now()
  const { decisions } = linkPeople(existing, incoming, policy)
  const milliseconds = performance.now() - start
  const count = { right: 0, wrong: 0, asked: 0, missed: 0 }
  decisions.forEach((decision, i) => {
    const expected = truth.get(incoming[i]!.id)
    if (decision.kind === 'ask') count.asked++
    else if (decision.kind === 'new') count.missed += expected === undefined ? 0 : 1
    else if (existing[decision.existing!]!.id === expected) count.right++
    else count.wrong++
  })
  return {
    records: incoming.length,
    matches: truth.size,
    ...count,
    expectedWrong: expectedWrong(decisions),
    milliseconds,
  }
}

export function total(scores: readonly Score[]): Score {
  const add = (field: keyof Score) => scores.reduce((sum, score) => sum + score[field], 0)
  return {
    records: add('records'),
    matches: add('matches'),
    right: add('right'),
    wrong: add('wrong'),
    asked: add('asked'),
    missed: add('missed'),
    expectedWrong: add('expectedWrong'),
    milliseconds: add('milliseconds'),
  }
}
