import { decideByLikeness } from './by-likeness.ts'
import { decideByNumber } from './by-number.ts'
import { decideByRule } from './by-person.ts'
import { askWhereTaken, type Context, type Decision, link } from './decision.ts'
import { askLikeTwins, keepWithinBounds, weighNamesakes } from './learned.ts'
import { matchPeople } from './match.ts'
import type { NameTable } from './name-classes.ts'
import { indexNumbers } from './numbers.ts'
import { asTheyCame, ordered, type Pairs, pairsAsTheyCame } from './order.ts'
import type { Person } from './people.ts'
import type { Policy } from './policy.ts'
import { certaintyByNumber } from './weights.ts'

export type { Decision } from './decision.ts'

export type PeopleLinks = { readonly decisions: readonly Decision[]; readonly matching: Pairs }

export type Wishes = {
  /** Links that a person made before: incoming place to existing place. They go before everything. */
  readonly byHand?: ReadonlyMap<number, number>
  /** Pairs of which a person said that they are not the same. */
  readonly apart?: (incoming: number, existing: number) => boolean
  /** Called now and then with the number of incoming people that have been compared. */
  readonly tick?: (done: number) => void
  /** Which names go together, learned of more people than stand in these lists. Default of the existing ones. */
  readonly names?: NameTable
}

/**
 * Decides who is who in two lists: numbers first, each checked against the person (ladder steps 2 to 4), then the persons
 * themselves by rule (step 5), and who is left by likeness. A number that contradicts, a tie and thin evidence are asked,
 * never linked. The order of the lists makes no difference.
 */
export function linkPeople(
  existing: readonly Person[],
  incoming: readonly Person[],
  policy: Policy,
  wishes: Wishes = {},
): PeopleLinks {
  const [have, come] = [ordered(existing), ordered(incoming)]
  const matching = matchPeople(have.people, come.people, wishes.tick, wishes.names)
  const decisions = decide({
    existing: have.people,
    incoming: come.people,
    policy,
    matching,
    known: indexNumbers(have.people),
    came: indexNumbers(come.people),
    apart: (i, e) => wishes.apart?.(come.originalOf(i), have.originalOf(e)) ?? false,
    byHand: (i) => {
      const chosen = wishes.byHand?.get(come.originalOf(i))
      return chosen === undefined ? undefined : have.placeOf(chosen)
    },
  })
  return { decisions: asTheyCame(decisions, have, come), matching: pairsAsTheyCame(matching, have, come) }
}

function decide(context: Context): Decision[] {
  const { incoming, policy, byHand } = context
  const decisions = incoming.map((_, i): Decision | undefined => {
    const chosen = byHand(i)
    return chosen === undefined ? decideByNumber(i, context) : link(chosen, 'linked-by-hand', certaintyByNumber.byHand)
  })
  askWhereTaken(decisions)
  const doubts = decideByRule(decisions, context)
  const taken = new Set(decisions.flatMap((decision) => decision?.existing ?? []))
  const settled = decisions.map((decision, i) => {
    const likely = decision ?? decideByLikeness(i, context, taken)
    return likely.kind === 'link' ? likely : (doubts.get(i) ?? likely)
  })
  askWhereTaken(settled)
  weighNamesakes(settled, context.matching)
  askLikeTwins(settled, context.matching, policy)
  keepWithinBounds(settled, context.matching, policy)
  return settled
}
