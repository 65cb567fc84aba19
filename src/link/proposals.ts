import { evidenceOf } from './evidence.ts'
import type { Remembered } from './known.ts'
import type { Decision, PeopleLinks } from './link-people.ts'
import { usableEckid, usableKey } from './numbers.ts'
import type { Person } from './people.ts'
import type { Candidate, Proposal } from './plan.ts'
import { type ReasonCode, reasonOf } from './reasons.ts'

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
    return { id: have[e]!.id, bits: Math.round(bits * 10) / 10, evidence }
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

type Numbered = { readonly key?: string; readonly eckid?: string }

/** What people decided before about the record with these numbers, in this school and soort (and, for groups, school year). */
export function rememberedAbout(
  remembered: readonly Remembered[],
  scope: { readonly soort: Remembered['soort']; readonly school: string; readonly schooljaar?: string },
): (record: Numbered) => readonly Remembered[] {
  const inScope = remembered.filter(
    ({ soort, school, schooljaar }) =>
      soort === scope.soort &&
      school === scope.school &&
      (scope.schooljaar === undefined || schooljaar === scope.schooljaar),
  )
  return ({ key, eckid }) =>
    inScope.filter((decision) => {
      const [k, e] = [usableKey(decision.key), usableEckid(decision.eckid)]
      return (k !== undefined && k === usableKey(key)) || (e !== undefined && e === usableEckid(eckid))
    })
}

/** What was decided before about these incoming records, as the linker takes it. */
export function wishesOf(
  incoming: readonly Numbered[],
  known: readonly { readonly id: string }[],
  remembered: readonly Remembered[],
  scope: { readonly soort: Remembered['soort']; readonly school: string },
) {
  const about = rememberedAbout(remembered, scope)
  const places = new Map(known.map(({ id }, index) => [id, index]))
  const byHand = new Map<number, number>()
  const apart = new Set<string>()
  incoming.forEach((record, i) => {
    for (const decision of about(record)) {
      if (decision.decision === 'not-the-same') apart.add(`${i} ${places.get(decision.id)}`)
      const place = decision.decision === 'bestaand' ? places.get(decision.id) : undefined
      if (place !== undefined) byHand.set(i, place)
    }
  })
  return {
    wishes: { byHand, apart: (i: number, e: number) => apart.has(`${i} ${e}`) },
    isLeftOut: (record: Numbered) => about(record).some(({ decision }) => decision === 'niet-importeren'),
  }
}
