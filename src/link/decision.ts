import type { Matching } from './matching.ts'
import type { Near } from './nearby.ts'
import type { NumberIndex } from './numbers.ts'
import type { Person } from './people.ts'
import type { Policy } from './policy.ts'
import type { ReasonCode } from './reasons.ts'

/** What is decided about one incoming person. Places are those in the two lists. */
export type Decision = {
  readonly kind: 'link' | 'ask' | 'new'
  /** With `link` only; no two decisions have the same. */
  readonly existing?: number
  /** Best first; with `link` the first is the target. */
  readonly candidates: readonly number[]
  readonly reasons: readonly ReasonCode[]
  /** What kept the first candidate from being linked, where it is more than a difference between the two; or what let it. */
  readonly because?: Because
  /** log2 of the odds that the best candidate is the right one, all rivals heard. Minus infinity when there is none. */
  readonly certainty: number
}

export type Because =
  /** Somebody else is near. */
  | Near
  /** Voorletters or group do not confirm it. */
  | 'rest-uncertain'
  /** A number that came belongs to that record. */
  | 'claimed'
  /** Somebody else who came is called so too, and has another ECK iD than that record. */
  | 'other-eckid'
  /** In so long a list somebody else of these names and this date is to be expected. */
  | 'too-many'
  /** Called almost the same, and one voorletter at most: in so long a list a twin is to be expected, whom the other list lacks. */
  | 'like-twin'
  /** The school keeps its numbers, and this one is another. */
  | 'keys-kept'
  /** So many links by what was learned that one of them may be wrong. */
  | 'bound'
  /** Linked by what the lists taught. */
  | 'learned'

export type Context = {
  readonly existing: readonly Person[]
  readonly incoming: readonly Person[]
  readonly policy: Policy
  readonly matching: Matching
  readonly known: NumberIndex
  readonly came: NumberIndex
  readonly apart: (incoming: number, existing: number) => boolean
  /** The record that a person chose before for this one. */
  readonly byHand: (incoming: number) => number | undefined
}

/** More candidates than a person looks at. */
const shown = 5

export const link = (
  existing: number,
  reason: ReasonCode,
  certainty: number,
  others: readonly number[] = [],
  because?: Because,
): Decision => ({
  kind: 'link',
  existing,
  candidates: [existing, ...others.filter((other) => other !== existing)].slice(0, shown),
  reasons: [reason],
  certainty,
  ...(because === undefined ? {} : { because }),
})

export const ask = (candidates: readonly number[], reason: ReasonCode, certainty = 0, because?: Because): Decision => ({
  kind: 'ask',
  candidates: [...new Set(candidates)].slice(0, shown),
  reasons: [reason],
  certainty,
  ...(because === undefined ? {} : { because }),
})

export const nobody: Decision = {
  kind: 'new',
  candidates: [],
  reasons: ['nobody-like-it'],
  certainty: Number.NEGATIVE_INFINITY,
}

/** One existing record is the target of at most one link: whoever else wants it makes a question of all. */
export function askWhereTaken<Item extends Decision | undefined>(decisions: (Item | Decision)[]): void {
  type Claim = { readonly i: number; readonly decision: Decision }
  const claims = new Map<number, Claim[]>()
  decisions.forEach((decision, i) => {
    if (decision?.existing === undefined) return
    const others = claims.get(decision.existing)
    if (others === undefined) claims.set(decision.existing, [{ i, decision }])
    else others.push({ i, decision })
  })
  for (const rivals of claims.values()) {
    const byHand = rivals.filter(({ decision }) => decision.reasons[0] === 'linked-by-hand')
    const winner = rivals.length === 1 ? rivals[0] : byHand.length === 1 ? byHand[0] : undefined
    for (const rival of rivals) {
      if (rival === winner) continue
      const { candidates, certainty } = rival.decision
      decisions[rival.i] = ask(candidates, 'several-incoming', certainty)
    }
  }
}
