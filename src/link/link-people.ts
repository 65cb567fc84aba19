import { agreementOf, comparable, isEqualPerson } from './agreement.ts'
import { certaintyOf, settle } from './certainty.ts'
import type { Matching } from './comparison.ts'
import { matchPeople } from './match.ts'
import { indexNumbers, type NumberIndex, usableEckid, usableKey } from './numbers.ts'
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
  /** log2 of the odds that the best candidate is the right one, all rivals heard. Minus infinity when there is none. */
  readonly certainty: number
}

export type PeopleLinks = { readonly decisions: readonly Decision[]; readonly matching: Matching }

export type Wishes = {
  /** Links that a person made before: incoming place to existing place. They go before everything. */
  readonly byHand?: ReadonlyMap<number, number>
  /** Pairs of which a person said that they are not the same. */
  readonly apart?: (incoming: number, existing: number) => boolean
  /** Called now and then with the number of incoming people that have been compared. */
  readonly tick?: (done: number) => void
}

const shown = 5

/**
 * Decides who is who in two lists: numbers first, each checked against the person (ladder steps 2 to 4), then the persons
 * themselves (step 5). A number that contradicts, a tie and thin evidence are asked, never linked.
 */
export function linkPeople(
  existing: readonly Person[],
  incoming: readonly Person[],
  policy: Policy,
  wishes: Wishes = {},
): PeopleLinks {
  const matching = matchPeople(existing, incoming, wishes.tick)
  const context: Context = {
    existing,
    incoming,
    policy,
    matching,
    known: indexNumbers(existing),
    came: indexNumbers(incoming),
    apart: wishes.apart ?? (() => false),
    keysAreKept: false,
  }
  const byNumber = incoming.map((_, i) => {
    const chosen = wishes.byHand?.get(i)
    return chosen === undefined ? decideByNumber(i, context) : link(chosen, 'linked-by-hand', 60)
  })
  askWhereTaken(byNumber)
  const taken = new Set(byNumber.flatMap((decision) => decision?.existing ?? []))
  const settled: Context = { ...context, keysAreKept: areKeysKept(context) }
  const decisions = byNumber.map((decision, i) => decision ?? decideByPerson(i, settled, taken))
  askWhereTaken(decisions)
  return { decisions, matching }
}

type Context = {
  readonly existing: readonly Person[]
  readonly incoming: readonly Person[]
  readonly policy: Policy
  readonly matching: Matching
  readonly known: NumberIndex
  readonly came: NumberIndex
  readonly apart: (incoming: number, existing: number) => boolean
  /** Most incoming keys are known: then a person whose key changed is odd, and probably somebody else. */
  readonly keysAreKept: boolean
}

const link = (existing: number, reason: ReasonCode, certainty: number): Decision => ({
  kind: 'link',
  existing,
  candidates: [existing],
  reasons: [reason],
  certainty,
})

const ask = (candidates: readonly number[], reason: ReasonCode, certainty = 0): Decision => ({
  kind: 'ask',
  candidates: [...new Set(candidates)].slice(0, shown),
  reasons: [reason],
  certainty,
})

/** Ladder steps 3 and 4: undefined when no number says anything. */
function decideByNumber(i: number, context: Context): Decision | undefined {
  const { existing, incoming, known, came, apart, policy } = context
  const person = incoming[i]!
  const free = (places: readonly number[]) => places.filter((e) => !apart(i, e))
  const everywhere = free(known.byEckid(person))
  const byEckid = everywhere.filter((e) => schoolOf(existing[e]!) === schoolOf(person))
  const byKey = free(known.byKey(person))
  const all = [...byEckid, ...byKey, ...everywhere]
  const alike = free(context.matching.candidatesOf(i).map(({ index }) => index))

  const eckidTwice = came.byEckid(person).length > 1
  const keyTwice = came.byKey(person).length > 1
  if (eckidTwice || keyTwice) {
    // Unusable (ladder step 2). At a school a person looks; in a list the person data may still be clear.
    if (!policy.onlyEqual) return undefined
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
    const odd = contradicts(existing[byThat]!, person)
    return odd ? ask([byThat, ...alike], 'eckid-differs') : confirm(i, byThat, 'same-key', context)
  }
  return everywhere.length > 0 ? ask(everywhere, 'other-school') : undefined
}

/**
 * Somebody else came with the key of this record, has no record of their own, and fits it as well: the ECK iDs of two who
 * look alike may have been swapped, while only one of them was here (edge case A11).
 */
function isClaimedByKey(i: number, e: number, { existing, incoming, known, came, matching }: Context): boolean {
  const fits = (place: number) => matching.comparer.compare(place, e).bits
  return came
    .byKey(existing[e]!)
    .some((other) => other !== i && known.byEckid(incoming[other]!).length === 0 && fits(other) >= fits(i))
}

/**
 * A number says that these two are one; the person must not contradict it. One name may have changed where the other name
 * and the birth date agree. An ECK iD is not reused, so there one agreement is enough.
 */
function confirm(i: number, e: number, number: 'same-eckid' | 'same-key', context: Context): Decision {
  const { matching, policy, apart } = context
  const others = matching.candidatesOf(i).flatMap(({ index }) => (apart(i, index) ? [] : [index]))
  const alike = [e, ...others]
  const agreement = agreementOf(matching.comparer.compare(i, e))
  const found = Object.values(agreement)
  const agree = found.filter((one) => one === 'agrees').length
  const differ = found.filter((one) => one === 'differs').length
  const namesDiffer = agreement.given !== 'agrees' && agreement.surname !== 'agrees'
  if (agreement.day === 'differs') {
    if (namesDiffer) return ask(alike, number === 'same-key' ? 'key-of-somebody-else' : 'eckid-of-somebody-else')
    const isClear = !policy.onlyEqual && (certaintyOf(matching, i, e)?.certainty ?? 0) >= needed(i, e, context)
    if (!isClear) return ask(alike, 'birth-date-differs')
  } else if (differ > 0) {
    // In a list nobody sees that a twin came under the key of the other.
    const mayBeTwin = !policy.onlyEqual && agreement.given === 'differs'
    if (number === 'same-key' && agree === 0) return ask(alike, 'key-alone')
    if (namesDiffer || mayBeTwin || (number === 'same-key' && agree < 2)) return ask(alike, 'contradiction')
  } else if (agree === 0 && number === 'same-key') return ask(alike, 'key-alone')
  return fitsAnother(i, e, context) ?? isAnothers(i, e, context) ?? link(e, number, number === 'same-key' ? 30 : 40)
}

/** A number points to `e`, but the person data fit another record far better: two records may have changed places. */
function fitsAnother(i: number, e: number, { matching, apart }: Context): Decision | undefined {
  const here = matching.comparer.compare(i, e).bits
  const best = matching.candidatesOf(i).find(({ index }) => !apart(i, index))
  if (best === undefined || best.index === e || best.bits < Math.max(6, here + 6)) return undefined
  return ask([e, best.index], 'contradiction')
}

/**
 * A number points to `e`, but somebody else came whom no number points anywhere and who fits `e` far better: the number of
 * one twin may stand with the other.
 */
function isAnothers(i: number, e: number, { incoming, known, matching, apart }: Context): Decision | undefined {
  const enough = Math.max(6, matching.comparer.compare(i, e).bits + 6)
  const isUnknown = (other: number) =>
    known.byKey(incoming[other]!).length === 0 && known.byEckid(incoming[other]!).length === 0
  const wanting = matching
    .rivalsFor(e)
    .some(({ index, bits }) => index !== i && bits >= enough && isUnknown(index) && !apart(index, e))
  return wanting ? ask([e], 'contradiction') : undefined
}

/** Ladder step 5. */
function decideByPerson(i: number, context: Context, taken: ReadonlySet<number>): Decision {
  const { existing, incoming, matching, policy, known, apart } = context
  const candidates = matching
    .candidatesOf(i)
    .filter(({ index }) => !apart(i, index))
    .map(({ index }) => index)
  const lookalikes = known.byNumberInKey(incoming[i]!).filter((e) => !apart(i, e) && fitsAtAll(i, e, context))
  const idOf = (e: number) => existing[e]!.id
  const mayBe = (e: number) => !taken.has(e) && !apart(i, e)
  const agreeing = settle(matching, i, (e) => mayBe(e) && !contradicts(existing[e]!, incoming[i]!), idOf)
  const free = agreeing ?? settle(matching, i, mayBe, idOf)
  const settled = free ?? settle(matching, i, (e) => !apart(i, e), idOf)
  if (settled === undefined) return nobody
  const { existing: e, bits, certainty } = settled
  const doubt = (reason: ReasonCode) => ask([...lookalikes, e, ...candidates], reason, certainty)

  if (free === undefined) return bits >= policy.link && fitsAtAll(i, e, context) ? doubt('several-incoming') : nobody
  if (lookalikes.length > 0) return doubt('key-looks-alike')
  if (certainty < policy.ask) return { ...nobody, certainty }
  if (contradicts(existing[e]!, incoming[i]!))
    return bits >= policy.link ? doubt('eckid-differs') : { ...nobody, certainty }
  if (context.keysAreKept && hasOtherKey(existing[e]!, incoming[i]!)) return doubt('contradiction')
  const best = matching.candidatesOf(i).find(({ index }) => !apart(i, index))!
  if (bits < best.bits - 3) return doubt('several-incoming')
  if (certainty >= needed(i, e, context) && (!policy.onlyEqual || isEqualPerson(matching, i, e)))
    return {
      ...link(e, 'same-person', certainty),
      candidates: [e, ...candidates.filter((other) => other !== e)].slice(0, shown),
    }
  if (bits >= policy.link && certainty < policy.link)
    return doubt(
      matching.rivalsFor(e).some((rival) => rival.index !== i && rival.bits > bits - 3)
        ? 'several-incoming'
        : 'several-existing',
    )
  return doubt('not-enough-evidence')
}

/** Certainty that a link needs: more where twins or namesakes cannot be told apart, and beyond reach on one field alone. */
function needed(i: number, e: number, { matching, policy }: Context): number {
  const comparison = matching.comparer.compare(i, e)
  const { fields, setsApart } = comparable(comparison)
  if (fields < 2) return Number.POSITIVE_INFINITY
  if (!setsApart) return policy.linkIncomplete
  return agreementOf(comparison).surname === 'differs' ? policy.linkOtherSurname : policy.link
}

const nobody: Decision = {
  kind: 'new',
  candidates: [],
  reasons: ['nobody-like-it'],
  certainty: Number.NEGATIVE_INFINITY,
}

const fitsAtAll = (i: number, e: number, { matching }: Context) => {
  const { given, surname, day } = agreementOf(matching.comparer.compare(i, e))
  return given !== 'differs' && surname !== 'differs' && day !== 'differs'
}

/** An ECK iD stays with a child: two different ones are two children, or a mistake that a person must see. */
const contradicts = (a: Person, b: Person) => {
  const [ours, theirs] = [usableEckid(a.eckid), usableEckid(b.eckid)]
  return ours !== undefined && theirs !== undefined && ours !== theirs
}

const hasOtherKey = (a: Person, b: Person) => {
  const [ours, theirs] = [usableKey(a.key), usableKey(b.key)]
  return ours !== undefined && theirs !== undefined && ours !== theirs
}

function areKeysKept({ existing, incoming, known }: Context): boolean {
  const came = incoming.filter(({ key }) => usableKey(key) !== undefined)
  const kept = came.filter((person) => known.byKey(person).length > 0)
  return existing.length > 0 && kept.length * 2 > came.length
}

const schoolOf = ({ school }: Person) => school?.trim() ?? ''

/** One existing record is the target of at most one link: whoever else wants it makes a question of all. */
function askWhereTaken<Item extends Decision | undefined>(decisions: (Item | Decision)[]): void {
  const claims = new Map<number, number[]>()
  decisions.forEach((decision, i) => {
    if (decision?.existing === undefined) return
    const others = claims.get(decision.existing)
    if (others === undefined) claims.set(decision.existing, [i])
    else others.push(i)
  })
  for (const rivals of claims.values()) {
    const byHand = rivals.filter((i) => decisions[i]!.reasons[0] === 'linked-by-hand')
    const winner = rivals.length === 1 ? rivals[0] : byHand.length === 1 ? byHand[0] : undefined
    for (const i of rivals) {
      if (i === winner) continue
      const { candidates, certainty } = decisions[i]!
      decisions[i] = ask(candidates, 'several-incoming', certainty)
    }
  }
}
