import { itemAt } from '../within.ts'
import { type Agreement, agreementOf } from './agreement.ts'
import { certaintyOf } from './certainty.ts'
import { ask, type Context, type Decision, link } from './decision.ts'
import { fitOf, hasEnoughLetters, slipsOf, writtenAlike } from './fit.ts'
import { needed } from './learned.ts'
import type { Likeness } from './likeness.ts'
import { areOtherEckids, schoolOf } from './numbers.ts'
import type { Person } from './people.ts'
import { certaintyByNumber, clearlyBetter, enoughLetters } from './weights.ts'

/** Ladder steps 2 to 4: numbers first, each checked against the person. Undefined when no number says anything. */
export function decideByNumber(i: number, context: Context): Decision | undefined {
  const { existing, incoming, known, came, apart, policy } = context
  const person = itemAt(incoming, i)
  const free = (places: readonly number[]) => places.filter((e) => !apart(i, e))
  const everywhere = free(known.byEckid(person))
  const byEckid = everywhere.filter((e) => schoolOf(itemAt(existing, e)) === schoolOf(person))
  const byKey = free(known.byKey(person))
  const all = [...byEckid, ...byKey, ...everywhere]
  const alike = free(context.matching.candidatesOf(i).map(({ index }) => index))

  const eckidTwice = came.byEckid(person).length > 1
  const keyTwice = came.byKey(person).length > 1
  if (eckidTwice || keyTwice) {
    // Unusable (ladder step 2). At a school a person looks; in a list the person data may still be clear.
    if (policy.learned !== undefined) return undefined
    return ask([...all, ...alike], eckidTwice ? 'duplicate-eckid' : 'duplicate-key')
  }
  if (byEckid.length > 1 || byKey.length > 1) return ask(all, 'several-existing')
  const [byIt] = byEckid
  if (byIt !== undefined) {
    const elsewhere = byKey.length === 1 && byKey[0] !== byIt
    if (isClaimedByKey(i, byIt, context)) return ask([byIt, ...alike], 'numbers-disagree')
    return elsewhere ? ask(all, 'numbers-disagree') : confirm(i, byIt, 'same-eckid', context)
  }
  const [byThat] = byKey
  if (byThat !== undefined) {
    const odd = contradicts(itemAt(existing, byThat), person)
    return odd ? ask([byThat, ...alike], 'eckid-differs') : confirm(i, byThat, 'same-key', context)
  }
  return everywhere.length > 0 ? ask(everywhere, 'other-school') : undefined
}

/**
 * Somebody else came with the key of this record and fits it better than who came with its ECK iD, or as well without a record of
 * their own: the ECK iDs of two who look alike may have been swapped, while only one of them was here (edge case A11).
 */
function isClaimedByKey(i: number, e: number, { existing, incoming, known, came, matching }: Context): boolean {
  const fits = (place: number) => writtenAlike(matching.likeness(place, e))
  const isWithoutOwn = (other: number) => known.byEckid(itemAt(incoming, other)).length === 0
  return came
    .byKey(itemAt(existing, e))
    .some((other) => other !== i && (fits(other) > fits(i) || (fits(other) === fits(i) && isWithoutOwn(other))))
}

/**
 * A number says that these two are one; the person must not contradict it. One name may have changed where the other name
 * and the birth date agree (a given name only where two voorletters do too, for a key), and one slip may have been made in the birth date where both names do. An ECK iD is not reused,
 * so there one agreement is enough: of who is called otherwise altogether that of the birth date with two voorletters, or with another sex (B35), for the ECK iDs of two children of a family may have been swapped (A11).
 */
function confirm(i: number, e: number, number: 'same-eckid' | 'same-key', context: Context): Decision {
  const { matching, policy, apart } = context
  const others = matching.candidatesOf(i).flatMap(({ index }) => (apart(i, index) ? [] : [index]))
  const alike = [e, ...others]
  const agreement = agreementOf(matching.comparer.compare(i, e))
  const found = Object.values(agreement)
  const agree = found.filter((one) => one === 'agrees').length
  const differ = found.filter((one) => one === 'differs').length
  const likeness = matching.likeness(i, e)
  const isUnsure = number === 'same-key' || agreement.day !== 'agrees' || mayBeOfOneSex(likeness)
  const namesDiffer = agreement.given !== 'agrees' && agreement.surname !== 'agrees'
  if (agreement.day === 'differs') {
    if (namesDiffer) return ask(alike, number === 'same-key' ? 'key-of-somebody-else' : 'eckid-of-somebody-else')
    const isClear =
      policy.learned !== undefined &&
      (certaintyOf(matching, i, e)?.certainty ?? 0) >= needed(i, e, matching, policy.learned)
    if (!isClear && !isOneSlipOfTheDay(i, e, context)) return ask(alike, 'birth-date-differs')
  } else if (areTwoDifferences(likeness)) {
    return ask(alike, 'contradiction')
  } else if (differ > 0) {
    // In a list nobody sees that a twin came under the number of the other.
    const mayBeTwin =
      agreement.given === 'differs' && (policy.learned !== undefined || (isUnsure && hasOtherName(likeness)))
    if (number === 'same-key' && agree === 0) return ask(alike, 'key-alone')
    const isUnlike = agreement.day !== 'agrees' && isOtherButForALikeness(likeness, agreement)
    if (isUnlike && policy.learned === undefined) return ask(alike, 'contradiction')
    if (namesDiffer || mayBeTwin || (number === 'same-key' && agree < 2)) return ask(alike, 'contradiction')
  } else {
    // Of one part of a double surname, and of nothing else, nobody knows whose family it is.
    const isPartAlone = agree === 1 && likeness.surname.how === 'part' && agreement.surname === 'agrees'
    if (number === 'same-key' && (agree === 0 || isPartAlone)) return ask(alike, 'key-alone')
    // `Daniel` and `Duriel` look alike and are more than a slip apart.
    const { given } = likeness
    const isMoreThanASlip = (given.how === undefined || given.alike === 'slip') && hasOtherName(likeness)
    if (policy.learned === undefined && isUnsure && isMoreThanASlip) return ask(alike, 'contradiction')
  }
  return (
    fitsAnother(i, e, context) ??
    isAnothers(i, e, context) ??
    isWrittenAsAnother(i, e, context) ??
    link(e, number, certaintyByNumber[number])
  )
}

/**
 * Voorletters that contradict, and a letter in a name, another voorvoegsel or surname, or no roepnaam to say who it is: as a twin of a like name has
 * them, or a cousin. So with another voorvoegsel where sex or a letter differs too, or the roepnaam is not there. A nickname has voorletters of its own.
 */
function areTwoDifferences({ given, surname, voorvoegsel, voorletters, sex }: Likeness): boolean {
  const isNameless = given.alike === 'absent'
  const isMistyped = [given, surname].some(({ how }) => how === 'letter' || how === 'garbled')
  if (voorvoegsel === 'other' && (sex === 'other' || isNameless || isMistyped)) return true
  return voorletters === 'other' && (isMistyped || isNameless || voorvoegsel === 'other' || surname.alike === 'other')
}

/** No other sex and no two voorletters tell who has another name from a twin, also under an ECK iD. */
const mayBeOfOneSex = (likeness: Likeness) => likeness.sex !== 'other' && !hasEnoughLetters(likeness)

/** Both names are written alike, the voorletters too, and one digit of the birth date is wrong, or day and month stand in each other's place. */
function isOneSlipOfTheDay(i: number, e: number, { matching }: Context): boolean {
  const likeness = matching.likeness(i, e)
  const { given, surname, voorvoegsel, day, voorletters } = likeness
  const isWrittenAlike = [given, surname].every(({ alike }) => alike === 'equal' || alike === 'notation')
  return (
    isWrittenAlike &&
    voorvoegsel !== 'other' &&
    voorletters !== 'other' &&
    (day === 'digit' || day === 'swapped') &&
    slipsOf(likeness).length === 1
  )
}

/**
 * Called otherwise altogether: a twin under the number of the other looks so, who may have the same voorletters. Where sex changed as well two voorletters say that it is
 * one child (edge case B35); without those `Finn`, who resembles what Josephine is called, may be her brother.
 */
function hasOtherName({ given, voorletters, sex }: Likeness): boolean {
  const isOfOtherSex = sex === 'other'
  if (given.alike !== 'other' && !(given.alike === 'slip' && isOfOtherSex)) return false
  return !isOfOtherSex || voorletters === 'other' || voorletters < enoughLetters
}

/** Another surname, and a given name that only looks like the other: Lina Morabit may have come under the number of Polina Shevchenko. */
const isOtherButForALikeness = ({ given, voorletters }: Likeness, { surname }: Agreement): boolean =>
  surname === 'differs' &&
  (given.alike === 'slip' || given.alike === 'other') &&
  (voorletters === 'other' || voorletters < enoughLetters)

/** A number points to `e`, but the person data fit another record far better: two records may have changed places. */
function fitsAnother(i: number, e: number, { matching, apart }: Context): Decision | undefined {
  const here = matching.comparer.compare(i, e).bits
  const best = matching.candidatesOf(i).find(({ index }) => !apart(i, index))
  if (best === undefined || best.index === e || best.bits < Math.max(clearlyBetter, here + clearlyBetter))
    return undefined
  return ask([e, best.index], 'contradiction')
}

/**
 * A number points to `e`, but somebody else came whom no number points anywhere and who fits `e` far better: the number of
 * one twin may stand with the other. Who differs from it in substance is not who it belongs to: a cousin, a namesake of another day.
 */
function isAnothers(i: number, e: number, { incoming, known, matching, apart }: Context): Decision | undefined {
  const enough = Math.max(clearlyBetter, matching.comparer.compare(i, e).bits + clearlyBetter)
  const isUnknown = (other: number) =>
    known.byKey(itemAt(incoming, other)).length === 0 && known.byEckid(itemAt(incoming, other)).length === 0
  const wanting = matching
    .rivalsFor(e)
    .some(
      ({ index, bits }) =>
        index !== i &&
        bits >= enough &&
        isUnknown(index) &&
        !apart(index, e) &&
        fitOf(matching.likeness(index, e)) !== 'substance',
    )
  return wanting ? ask([e], 'contradiction') : undefined
}

/**
 * A number points to `e`, and somebody else who came is written more like it, or who came is written more like another record:
 * Lenne may have come under the number of Linne, and nobody made a slip (edge case A04). A namesake with a number of their own
 * has no need of this one.
 */
function isWrittenAsAnother(i: number, e: number, { incoming, existing, known, came, matching, apart }: Context) {
  const alike = (other: number, record: number) => writtenAlike(matching.likeness(other, record))
  const own = alike(i, e)
  if (own === 2) return undefined
  const isMore = (other: number, record: number) => !apart(other, record) && alike(other, record) > own
  const hasOwn = (other: number) =>
    known.byEither(itemAt(incoming, other)).some((record) => record !== e && alike(other, record) >= alike(other, e))
  const isTaken = (record: number) =>
    came.byEither(itemAt(existing, record)).some((other) => alike(other, record) >= alike(i, record))
  const isWanted = matching.rivalsFor(e).some(({ index }) => index !== i && isMore(index, e) && !hasOwn(index))
  const better = matching
    .candidatesOf(i)
    .flatMap(({ index }) => (index !== e && isMore(i, index) && !isTaken(index) ? [index] : []))
  return isWanted || better.length > 0 ? ask([e, ...better], 'contradiction') : undefined
}

/** An ECK iD stays with a child: two different ones are two children, or a mistake that a person must see. */
export const contradicts = (a: Person, b: Person) => areOtherEckids(a.eckid, b.eckid)
