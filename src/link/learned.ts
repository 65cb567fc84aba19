import { itemAt } from '../within.ts'
import { agreementOf, comparable } from './agreement.ts'
import { rivalryOf } from './certainty.ts'
import { missing } from './comparison.ts'
import { ask, type Context, type Decision } from './decision.ts'
import { hasEnoughLetters } from './fit.ts'
import type { Likeness } from './likeness.ts'
import type { Matching } from './matching.ts'
import { growthOf, type Learned, type Policy } from './policy.ts'
import { certaintyByNumber, likeTwins } from './weights.ts'

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
    !(likeness.given.alike === 'other' && isOfOneSchool(i, e, matching)) &&
    !(areOtherNames(likeness) && hasNamesake(i, e, matching)) &&
    isCommon(given, 'given') &&
    isCommon(surname, 'surname') &&
    isCommon(day, 'day') &&
    likeness.voorvoegsel !== 'other' &&
    matching.neighbourhood().whoIsConfusable(i, e) === undefined
  )
}

const areOtherNames = ({ given, surname }: Likeness) => given.alike === 'other' || surname.alike === 'other'

/** Somebody else is here of both names of the one who came: a name that is wholly other is then no slip but somebody else's. */
const hasNamesake = (i: number, e: number, { candidatesOf, likeness }: Matching) =>
  candidatesOf(i).some(({ index }) => {
    const { given, surname } = likeness(i, index)
    return index !== e && [given, surname].every(({ alike }) => alike !== 'other' && alike !== 'absent')
  })

/** Who is called otherwise, and was born to this name on this day in the same school, is the twin: no list teaches another thing. */
const isOfOneSchool = (i: number, e: number, { incoming, existing }: Matching) =>
  incoming.school[i] !== 0 && incoming.school[i] === existing.school[e]

/** The chance that a link is wrong, of a certainty in bits. */
const chanceOfWrong = ({ certainty }: Pick<Decision, 'certainty'>) => 1 / (1 + 2 ** certainty)

/** The number of links that are expected to be wrong. */
export const expectedWrong = (decisions: readonly Decision[]): number =>
  decisions.reduce((sum, decision) => sum + (decision.kind === 'link' ? chanceOfWrong(decision) : 0), 0)

/**
 * How sure a link by rule is once namesakes are heard, in a list without school: the child itself may be in neither list, and
 * another of these names, born that day, in the other. And everybody else who resembles one of the two, in a school too: who differs
 * in substance would have to be miswritten into exactly this.
 */
export function weighNamesakes(decisions: Decision[], matching: Matching): void {
  for (const [i, decision] of decisions.entries()) {
    const { existing: e, because } = decision
    if (e === undefined || !isByPerson(decision) || because === 'learned') continue
    const isHere = !isWithoutSchool(i, matching)
    const namesakes = isHere ? 0 : matching.namesakes(i, e)
    if (namesakes === undefined) continue
    const heard = -Math.log2(matching.habits.alone * namesakes + rivalryOf(matching, i, e))
    const certainty = isHere ? Math.max(decision.certainty, Math.min(heard, certaintyByNumber['same-key'])) : heard
    decisions[i] = { ...decision, certainty }
  }
}

const isByPerson = ({ kind, reasons }: Decision) => kind === 'link' && reasons[0] === 'same-person'

/** In a school the one who is meant stands among few, and rules decide. */
const isWithoutSchool = (i: number, { incoming }: Matching) => incoming.school[i] === 0

/**
 * Makes a question of everybody whose given name is another transliteration, and of whom no second voorletter tells that it is no twin
 * of a like name, where so many are linked that one of them may be such a twin: each list may lack one of the two. Of a single school nobody is.
 */
export function askLikeTwins(decisions: Decision[], matching: Matching, { mostTwins }: Policy): void {
  const chance = matching.habits.alone * likeTwins
  const alike = decisions.flatMap((decision, i) =>
    isByPerson(decision) && mayBeLikeTwin(i, decision, matching) ? [i] : [],
  )
  const isAsked = alike.length * chance > mostTwins
  for (const i of alike) {
    const decision = itemAt(decisions, i)
    const certainty = -Math.log2(2 ** -decision.certainty + chance)
    decisions[i] = isAsked
      ? ask(decision.candidates, 'not-enough-evidence', certainty, 'like-twin')
      : { ...decision, certainty }
  }
}

function mayBeLikeTwin(i: number, { existing: e }: Decision, { likeness }: Matching): boolean {
  if (e === undefined) return false
  const both = likeness(i, e)
  return both.given.how === 'script' && !hasEnoughLetters(both)
}

/** Makes questions of the least certain links, until no more are expected to be wrong than the policy allows. */
export function keepWithinBounds(decisions: Decision[], matching: Matching, policy: Policy): void {
  const { mostWrong, learned } = policy
  const times = growthOf(policy, decisions.length)
  const isDoubtful = (decision: Decision, i: number) =>
    isByPerson(decision) && decision.because !== 'learned' && isWithoutSchool(i, matching)
  askLeastCertain(decisions, isDoubtful, times * mostWrong, isDoubtful)
  if (learned !== undefined)
    askLeastCertain(
      decisions,
      ({ because }) => because === 'learned',
      times * learned.mostWrong,
      () => true,
    )
}

type Chosen = (decision: Decision, i: number) => boolean

/** Of those who may be asked the least certain are, until of those who count no more than `mostWrong` are expected to be wrong. */
function askLeastCertain(decisions: Decision[], mayBeAsked: Chosen, mostWrong: number, counts: Chosen): void {
  let expected = expectedWrong(decisions.filter(counts))
  const doubtful = decisions.flatMap((decision, i) => (mayBeAsked(decision, i) ? [i] : []))
  doubtful.sort((a, b) => itemAt(decisions, a).certainty - itemAt(decisions, b).certainty)
  for (const i of doubtful) {
    if (expected <= mostWrong) return
    const { candidates, certainty } = itemAt(decisions, i)
    expected -= chanceOfWrong(itemAt(decisions, i))
    decisions[i] = ask(candidates, 'not-enough-evidence', certainty, 'bound')
  }
}
