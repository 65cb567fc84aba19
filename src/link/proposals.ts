import type { Naam } from '../school/persoon.ts'
import { itemAt } from '../within.ts'
import { evidenceOf } from './evidence.ts'
import type { Remembered } from './known.ts'
import type { Decision, PeopleLinks } from './link-people.ts'
import type { Person } from './people.ts'
import type { Candidate, Proposal } from './plan.ts'
import { type ReasonCode, reasonOf } from './reasons.ts'
import { isStillOf, rememberedAbout } from './remembered.ts'

/** The candidates of a decision with their waterfalls. */
export function candidatesOf(
  { matching }: PeopleLinks,
  { candidates }: Decision,
  i: number,
  came: readonly Person[],
  have: readonly Person[],
): Candidate[] {
  return candidates.map((e) => {
    const evidence = evidenceOf(matching, came, have, i, e)
    const bits = evidence.reduce((sum, { weight }) => sum + weight, 0)
    return { id: itemAt(have, e).id, bits: Math.round(bits * 10) / 10, evidence }
  })
}

/** `niet-importeren`, remembered or proposed. Never when the record is linked. */
export function leftOut<Incoming>(proposal: Proposal<Incoming>, reason: ReasonCode): Proposal<Incoming> {
  const { incoming, index, warnings } = proposal
  return {
    incoming,
    index,
    decision: 'niet-importeren',
    mustLook: false,
    candidates: [],
    reasons: [reasonOf(reason)],
    warnings,
  }
}

/** The same proposal as a question: under nieuw, with its candidates, for a person to look at. */
export function doubtful<Incoming>(proposal: Proposal<Incoming>, reason: ReasonCode): Proposal<Incoming> {
  const { id: _, ...rest } = proposal
  return { ...rest, decision: 'nieuw', mustLook: true, reasons: [reasonOf(reason)] }
}

/**
 * What was decided before about these incoming records, as the linker takes it. `came`: with those that claim no record; what
 * was decided of such a one is not said of another.
 */
export function wishesOf<Incoming extends Naam & { readonly key?: string; readonly eckid?: string }>(
  incoming: readonly Incoming[],
  known: readonly (Naam & { readonly id: string; readonly school: string })[],
  remembered: readonly Remembered[],
  scope: { readonly soort: Remembered['soort']; readonly school: string },
  came = incoming,
) {
  const about = rememberedAbout(remembered, scope, came)
  const places = new Map(known.map(({ id }, index) => [id, index]))
  const byHand = new Map<number, number>()
  const apart = new Set<string>()
  incoming.forEach((record, i) => {
    for (const decision of about(record).own) {
      if (decision.decision === 'not-the-same') apart.add(`${i} ${places.get(decision.id)}`)
      const place = decision.decision === 'bestaand' ? places.get(decision.id) : undefined
      if (place === undefined) continue
      const held = itemAt(known, place)
      if (held.school === scope.school && isStillOf(held, record)) byHand.set(i, place)
    }
  })
  return {
    wishes: { byHand, apart: (i: number, e: number) => apart.has(`${i} ${e}`) },
    /** The proposal for a record that a person left out before; of somebody else under that number, a question. */
    asBefore: asBefore(about),
  }
}

/** Who was left out stays out; who comes under the number of somebody who was left out is a question. */
export const asBefore =
  (about: ReturnType<typeof rememberedAbout>) =>
  <Incoming extends object>(proposal: Proposal<Incoming>): Proposal<Incoming> => {
    const { own, ofAnother } = about(proposal.incoming)
    const isLeftOut = ({ decision }: Remembered) => decision === 'niet-importeren'
    if (own.some(isLeftOut)) return leftOut(proposal, 'remembered-niet-importeren')
    return ofAnother.some(isLeftOut) && proposal.decision !== 'niet-importeren'
      ? doubtful(proposal, 'left-out-somebody-else')
      : proposal
  }
