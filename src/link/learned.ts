import { agreementOf, comparable } from './agreement.ts'
import { missing } from './comparison.ts'
import { ask, type Context, type Decision } from './decision.ts'
import type { Matching } from './matching.ts'
import type { Learned } from './policy.ts'

/** Certainty that a link needs: more where twins or namesakes cannot be told apart, and beyond reach on one field alone. */
export function needed(i: number, e: number, matching: Matching, learned: Learned): number {
  const comparison = matching.comparer.compare(i, e)
  const { fields, setsApart } = comparable(comparison)
  if (fields < 2) return Number.POSITIVE_INFINITY
  if (!setsApart) return learned.linkIncomplete
  return agreementOf(comparison).surname === 'differs' ? learned.linkOtherSurname : learned.link
}

/** All in which these two differ is common in these very lists, and nobody else is near. */
export function isUsual(i: number, e: number, { matching }: Context, { common, commonlyAbsent }: Learned): boolean {
  const { given, surname, day } = matching.comparer.compare(i, e)
  const { written } = matching.habits
  const absent = (field: 'given' | 'surname' | 'day') => matching.shareWithout(field) >= commonlyAbsent
  const isCommon = (level: number, field: 'given' | 'surname' | 'day') =>
    level === 0 || (level === missing ? absent(field) : written[field] >= common)
  const likeness = matching.likeness(i, e)
  const isNoName = [likeness.given, likeness.surname].some(({ how }) => how === 'alphabet' || how === 'remark')
  return (
    !isNoName &&
    isCommon(given, 'given') &&
    isCommon(surname, 'surname') &&
    isCommon(day, 'day') &&
    likeness.voorvoegsel !== 'other' &&
    matching.neighbourhood().whoIsConfusable(i, e) === undefined
  )
}

/** The chance that a link is wrong, of a certainty in bits. */
export const chanceOfWrong = ({ certainty }: Pick<Decision, 'certainty'>) => 1 / (1 + 2 ** certainty)

/** The number of links that are expected to be wrong. */
export const expectedWrong = (decisions: readonly Decision[]): number =>
  decisions.reduce((sum, decision) => sum + (decision.kind === 'link' ? chanceOfWrong(decision) : 0), 0)

/** Makes questions of the least certain links by what was learned, until no more than `mostWrong` are expected to be wrong. */
export function keepWithinBound(decisions: Decision[], { mostWrong }: Learned): void {
  let expected = expectedWrong(decisions)
  const learned = decisions.flatMap((decision, i) => (decision.because === 'learned' ? [i] : []))
  learned.sort((a, b) => decisions[a]!.certainty - decisions[b]!.certainty)
  for (const i of learned) {
    if (expected <= mostWrong) return
    const { candidates, certainty } = decisions[i]!
    expected -= chanceOfWrong(decisions[i]!)
    decisions[i] = ask(candidates, 'not-enough-evidence', certainty, 'bound')
  }
}
