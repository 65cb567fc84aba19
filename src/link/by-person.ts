import { intAt, itemAt } from '../within.ts'
import { contradicts } from './by-number.ts'
import { certaintyOfPair } from './certainty.ts'
import { bitsAgainstStranger } from './comparison.ts'
import { compareDays, dateLevels } from './dates.ts'
import { ask, type Because, type Context, type Decision, link } from './decision.ts'
import {
  type Fit,
  type Fitting,
  type Fittings,
  fitOf,
  hasMore,
  isCertainRest,
  isSlipOfTheDay,
  writtenAlike,
} from './fit.ts'
import { keptSchools } from './kept-keys.ts'
import type { Likeness } from './likeness.ts'
import type { Matching } from './matching.ts'
import { areOtherKeys, schoolOf } from './numbers.ts'

/** From what is surest to what is least so: who fits better goes first, and leaves the rest a record less. */
const rounds: readonly Exclude<Fit, 'substance'>[] = ['equal', 'notation', 'thin', 'slip']

/** Those who resemble the undecided without a difference of substance, and of whom nobody said that they are not the same. */
function fittingsOf(undecided: readonly number[], { matching, apart, existing, incoming }: Context): Fittings {
  const all = new Map(
    undecided.map((i) => {
      const fitting = matching
        .candidatesOf(i)
        .filter(({ index }) => mayFit(matching, i, index) && !apart(i, index))
        .filter(({ index }) => !contradicts(itemAt(existing, index), itemAt(incoming, i)))
        .map(({ index }): Fitting => ({ existing: index, fit: fitOf(matching.likeness(i, index)) }))
      return [i, fitting.filter(({ fit }) => fit !== 'substance')]
    }),
  )
  return (i) => all.get(i) ?? []
}

/** Their days are equal, or day and month changed places: without it they differ in substance, and most pairs do. */
function mayFit({ incoming, existing }: Matching, i: number, e: number): boolean {
  const [a, b] = [intAt(incoming.day, i), intAt(existing.day, e)]
  return a === b || (a !== 0 && b !== 0 && compareDays(a, b) === swappedDay)
}

const swappedDay = dateLevels.indexOf('swapped')

/**
 * Ladder step 5, by rule: one child where everything agrees but for how it is written, or where one field holds one slip of
 * the pen and all the rest is certain. Fills in the links and
 * questions that follow. Who is left is judged by likeness; of those, the questions to ask where likeness links nobody.
 */
export function decideByRule(decisions: (Decision | undefined)[], context: Context): Map<number, Decision> {
  const undecided = decisions.flatMap((decision, i) => (decision === undefined ? [i] : []))
  const fittings = fittingsOf(undecided, context)
  const taken = new Set(decisions.flatMap((decision) => decision?.existing ?? []))
  const kept = keptSchools(decisions, fittings, context)
  const isKept = (i: number, e: number) =>
    kept.has(schoolOf(itemAt(context.incoming, i))) &&
    areOtherKeys(itemAt(context.incoming, i).key, itemAt(context.existing, e).key)

  const copies = copiesOf(undecided, fittings, taken, context)

  const doubts = new Map<number, Decision>()
  for (const round of rounds) {
    const wanted = new Map<number, number[]>()
    const wanting = undecided.flatMap((i) => {
      if (decisions[i] !== undefined) return []
      const targets = fittings(i).flatMap(({ existing, fit }) =>
        fit === round && !taken.has(existing) ? [existing] : [],
      )
      for (const e of targets) wanted.set(e, [...(wanted.get(e) ?? []), i])
      const [e] = targets
      return e === undefined ? [] : [{ i, e, targets }]
    })
    for (const { i, e, targets } of wanting) {
      const others = context.matching.candidatesOf(i).flatMap(({ index }) => (context.apart(i, index) ? [] : [index]))
      const certainty = certaintyOfPair(context.matching, i, e)
      const doubt = (reason: Decision['reasons'][number], because?: Because) =>
        ask([...targets, ...others], reason, certainty, because)
      if (targets.length > 1) decisions[i] = doubt('several-existing')
      else if ((wanted.get(e) ?? []).length > 1) decisions[i] = doubt('several-incoming')
      else if (hasLookalikeElsewhere(i, e, context)) decisions[i] = doubt('key-looks-alike')
      else if (isKept(i, e)) decisions[i] = doubt('contradiction', 'keys-kept')
      else if (copies(i, e).length > 0)
        decisions[i] = ask([e, ...copies(i, e), ...others], 'several-existing', certainty)
      else {
        const because = obstacleTo(i, e, round, decisions, context)
        // What the rules cannot say the lists may have taught.
        if (because === undefined) decisions[i] = link(e, 'same-person', certainty, others)
        else if (context.policy.learned === undefined) decisions[i] = doubt('not-enough-evidence', because)
        else doubts.set(i, doubt('not-enough-evidence', because))
      }
    }
    for (const { i, targets } of wanting) if (decisions[i] !== undefined) for (const e of targets) taken.add(e)
  }
  return doubts
}

/**
 * Records beside `e` that incoming person `i` would be linked to by rule if `e` were not there, and that nobody else came for: the child
 * may be here twice, and which of the two is theirs a person has to say (edge case A26). A twin of a like name is somebody's own.
 */
function copiesOf(undecided: readonly number[], fittings: Fittings, taken: ReadonlySet<number>, context: Context) {
  const { matching, incoming, existing } = context
  const claims = new Map<number, number>()
  for (const i of undecided) for (const { existing: e } of fittings(i)) claims.set(e, (claims.get(e) ?? 0) + 1)
  return (i: number, e: number): number[] =>
    fittings(i).flatMap(({ existing: copy, fit }) =>
      copy !== e &&
      claims.get(copy) === 1 &&
      !taken.has(copy) &&
      schoolOf(itemAt(existing, copy)) === schoolOf(itemAt(incoming, i)) &&
      isEnough(fit, matching.likeness(i, copy))
        ? [copy]
        : [],
    )
}

const isEnough = (fit: Fit, likeness: Likeness) =>
  fit === 'thin' ? hasMore(likeness) : fit !== 'slip' || isCertainRest(likeness)

/** The number of this one resembles that of another record, which fits as well. */
function hasLookalikeElsewhere(i: number, e: number, { known, incoming, apart, matching }: Context): boolean {
  return known
    .byBareKey(itemAt(incoming, i))
    .some((other) => other !== e && !apart(i, other) && fitOf(matching.likeness(i, other)) !== 'substance')
}

/** What keeps two who fit from being linked. */
function obstacleTo(
  i: number,
  e: number,
  fit: Fit,
  decisions: readonly (Decision | undefined)[],
  context: Context,
): Because | undefined {
  const { matching, policy } = context
  const likeness = matching.likeness(i, e)
  if (bitsAgainstStranger(matching.comparer.compare(i, e)) < policy.link) return 'too-many'
  if (isNumberOfAnother(i, e, context)) return 'claimed'
  if (isOfWhomAnEckidKeepsOff(i, e, decisions, context)) return 'other-eckid'
  if (fit === 'equal') return undefined
  if (fit === 'notation') {
    const isRead = [likeness.given, likeness.surname].some(
      ({ alike, how }) => alike === 'notation' && (how === 'script' || how === 'unreadable' || how === 'cut'),
    )
    return isRead && matching.neighbourhood().hasDouble(i, e) ? 'namesake' : undefined
  }
  if (fit === 'thin') {
    if (!hasMore(likeness)) return 'rest-uncertain'
    return matching.neighbourhood().hasCousin(i, e) || isOfAnotherDay(i, e, context) ? 'cousin' : undefined
  }
  if (!isCertainRest(likeness)) return 'rest-uncertain'
  if (isClaimed(i, e, context)) return 'claimed'
  const { hasDouble, whoIsMeant, whoIsNear } = matching.neighbourhood()
  if (isNumberRewritten(i, e, context)) return hasDouble(i, e) ? 'namesake' : undefined
  // One part of a double surname is a way to write it, rather than a slip: somebody of that family does not stand in its way.
  return likeness.surname.how === 'part' ? whoIsMeant(i, e) : whoIsNear(i, e)
}

/**
 * Of two who differ by a voorvoegsel only one may as well be somebody who differs by a slip in the date: `Noor van Wit` of the eleventh be
 * the one of the twelfth, rather than the `Noor Wit` of her own day. Not who has a record, or comes, of their own.
 */
function isOfAnotherDay(i: number, e: number, { matching, apart }: Context): boolean {
  const { likeness, candidatesOf, rivalsFor } = matching
  const fits = (other: number, record: number) => ['equal', 'notation'].includes(fitOf(likeness(other, record)))
  return (
    candidatesOf(i).some(
      ({ index }) =>
        index !== e &&
        !apart(i, index) &&
        isSlipOfTheDay(likeness(i, index)) &&
        !rivalsFor(index).some(({ index: other }) => other !== i && fits(other, index)),
    ) ||
    rivalsFor(e).some(
      ({ index }) =>
        index !== i &&
        !apart(index, e) &&
        isSlipOfTheDay(likeness(index, e)) &&
        !candidatesOf(index).some(({ index: record }) => record !== e && fits(index, record)),
    )
  )
}

/**
 * This one has another number than the record, and somebody else came with that of the record: with other zeros before it, or
 * called so as well, and not linked by it only because two came with it.
 */
function isNumberOfAnother(i: number, e: number, { came, existing, incoming, matching }: Context): boolean {
  const record = itemAt(existing, e)
  if (!areOtherKeys(itemAt(incoming, i).key, record.key)) return false
  const withIt = came.byKey(record)
  const isAsWell = (other: number) =>
    fitOf(matching.likeness(other, e)) !== 'substance' &&
    writtenAlike(matching.likeness(other, e)) >= writtenAlike(matching.likeness(i, e))
  return (
    withIt.some((other) => other !== i && isAsWell(other)) ||
    came.byBareKey(record).some((other) => other !== i && !withIt.includes(other))
  )
}

/** Somebody else came who is written as much like the record, has none of their own, and is kept from it by an ECK iD alone: a LAS may have given that child another. */
const isOfWhomAnEckidKeepsOff = (
  i: number,
  e: number,
  decisions: readonly (Decision | undefined)[],
  { incoming, existing, matching }: Context,
): boolean =>
  matching
    .rivalsFor(e)
    .some(
      ({ index }) =>
        index !== i &&
        decisions[index]?.existing === undefined &&
        contradicts(itemAt(existing, e), itemAt(incoming, index)) &&
        writtenAlike(matching.likeness(index, e)) >= Math.max(1, writtenAlike(matching.likeness(i, e))),
    )

/** A number of the record, and of nobody else, but for zeros before it or capitals: then whoever is near is not who came. */
const isNumberRewritten = (i: number, e: number, { known, came, existing, incoming }: Context) =>
  (['byBareKey', 'byBareEckid'] as const).some((by) => {
    const [there, here] = [known[by](itemAt(incoming, i)), came[by](itemAt(existing, e))]
    return there.length === 1 && here.length === 1 && there[0] === e
  })

/** Somebody else came with a number of this record. */
const isClaimed = (i: number, e: number, { came, existing }: Context) =>
  [...came.byKey(itemAt(existing, e)), ...came.byEckid(itemAt(existing, e))].some((other) => other !== i)
