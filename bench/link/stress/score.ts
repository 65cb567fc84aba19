import { linkPeople } from '../../../src/link/link-people.ts'
import type { Policy } from '../../../src/link/policy.ts'
import type { StressSet } from './set.ts'

/** How the linker did on one kind. */
export type StressScore = {
  readonly kind: string
  readonly records: number
  /** Truth: link. */
  readonly shouldLink: number
  /** Linked, and rightly so. */
  readonly right: number
  /** Linked to somebody else, or while new. */
  readonly wrong: number
  /** Linked while only somebody who knows the child could say; whoever it was. */
  readonly lucky: number
  readonly asked: number
  /** Called new where the truth is link or ask. */
  readonly missed: number
}

/** Scores by kind, in the order of the set, those who stand beside last. */
export function scoreStress({ existing, incoming, cases }: StressSet, policy: Policy): StressScore[] {
  const { decisions } = linkPeople(existing, incoming, policy)
  const places = new Map(incoming.map(({ id }, place) => [id, place]))
  const scores = new Map<string, { -readonly [field in keyof StressScore]: StressScore[field] }>()
  for (const one of cases) {
    const none = { kind: one.kind, records: 0, shouldLink: 0, right: 0, wrong: 0, lucky: 0, asked: 0, missed: 0 }
    const score = scores.get(one.kind) ?? none
    scores.set(one.kind, score)
    const { kind, existing: target } = decisions[places.get(one.incoming)!]!
    score.records++
    if (one.truth === 'link') score.shouldLink++
    if (kind === 'ask') score.asked++
    else if (kind === 'new') score.missed += one.truth === 'new' ? 0 : 1
    else if (one.truth === 'ask') score.lucky++
    else if (one.truth === 'link' && existing[target!]!.id === one.existing) score.right++
    else score.wrong++
  }
  return [...scores.values()].sort((a, b) => Number(a.kind === 'beside') - Number(b.kind === 'beside'))
}

export function totalOf(kind: string, scores: readonly StressScore[]): StressScore {
  const sum = (field: Exclude<keyof StressScore, 'kind'>) => scores.reduce((all, score) => all + score[field], 0)
  return {
    kind,
    records: sum('records'),
    shouldLink: sum('shouldLink'),
    right: sum('right'),
    wrong: sum('wrong'),
    lucky: sum('lucky'),
    asked: sum('asked'),
    missed: sum('missed'),
  }
}
