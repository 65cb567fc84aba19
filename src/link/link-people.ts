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
  const { existing, incoming, known, came, apart } = context
  const person = incoming[i]!
  const free = (places: readonly number[]) => places.filter((e) => !apart(i, e))
  const everywhere = free(known.byEckid(person))
  const byEckid = everywhere.filter((e) => schoolOf(existing[e]!) === schoolOf(person))
  const byKey = free(known.byKey(person))
  const all = [...byEckid, ...byKey, ...everywhere]
  const alike = context.matching.candidatesOf(i).map(({ index }) => index)

  if (came.byEckid(person).length > 1) return ask([...all, ...alike], 'duplicate-eckid')
  if (came.byKey(person).length > 1) return ask([...all, ...alike], 'duplicate-key')
  if (byEckid.length > 1 || byKey.length > 1) return ask(all, 'several-existing')
  if (byEckid.length === 1) {
    const [e] = byEckid as [number]
    if (byKey.length === 1 && byKey[0] !== e) return ask(all, 'numbers-disagree')
    const { given, surname, day } = agreementOf(context.matching.comparer.compare(i, e))
    const nameDiffers = given !== 'agrees' && surname !== 'agrees' && (given === 'differs' || surname === 'differs')
    if (nameDiffers && day !== 'agrees') return ask(all, 'eckid-of-somebody-else')
    if (nameDiffers) return ask(all, 'contradiction')
    if (day === 'differs') return ask(all, 'birth-date-differs')
    return fitsAnother(i, e, context) ?? link(e, 'same-eckid', 40)
  }
  if (byKey.length === 1) return decideByKey(i, byKey[0]!, context)
  if (everywhere.length > 0) return ask(everywhere, 'other-school')
  return undefined
}

function decideByKey(i: number, e: number, context: Context): Decision {
  const { existing, incoming, matching } = context
  const alike = [e, ...matching.candidatesOf(i).map(({ index }) => index)]
  const ours = usableEckid(existing[e]!.eckid)
  const theirs = usableEckid(incoming[i]!.eckid)
  if (ours !== undefined && theirs !== undefined && ours !== theirs) return ask(alike, 'eckid-differs')
  const { given, surname, day } = agreementOf(matching.comparer.compare(i, e))
  const nameAgrees = given === 'agrees' || surname === 'agrees'
  if (nameAgrees && day === 'differs') return ask(alike, 'birth-date-differs')
  if (nameAgrees) return fitsAnother(i, e, context) ?? link(e, 'same-key', 30)
  return ask(alike, day === 'differs' ? 'key-of-somebody-else' : 'key-alone')
}

/** A number points to `e`, but the person data fit another record far better: two records may have changed places. */
function fitsAnother(i: number, e: number, { matching }: Context): Decision | undefined {
  const here = matching.comparer.compare(i, e).bits
  const [best] = matching.candidatesOf(i)
  if (best === undefined || best.index === e || best.bits < Math.max(6, here + 6)) return undefined
  return ask([e, best.index], 'contradiction')
}

/** Ladder step 5. */
function decideByPerson(i: number, context: Context, taken: ReadonlySet<number>): Decision {
  const { existing, incoming, matching, policy, known, apart } = context
  const candidates = matching
    .candidatesOf(i)
    .filter(({ index }) => !apart(i, index))
    .map(({ index }) => index)
  const lookalikes = known.byNumberInKey(incoming[i]!).filter((e) => !apart(i, e) && fitsAtAll(i, e, context))
  const free = candidates.find((e) => !taken.has(e))
  const settled = free === undefined ? settle(matching, i) : certaintyOf(matching, i, free)
  if (settled === undefined || candidates.length === 0) return nobody
  const { existing: e, bits, certainty } = settled
  const doubt = (reason: ReasonCode) => ask([...lookalikes, e, ...candidates], reason, certainty)

  if (free === undefined) return bits >= policy.link && fitsAtAll(i, e, context) ? doubt('several-incoming') : nobody
  if (lookalikes.length > 0) return doubt('key-looks-alike')
  if (certainty < policy.ask) return { ...nobody, certainty }
  if (contradicts(existing[e]!, incoming[i]!))
    return bits >= policy.link ? doubt('eckid-differs') : { ...nobody, certainty }
  if (context.keysAreKept && hasOtherKey(existing[e]!, incoming[i]!)) return doubt('contradiction')
  const [first] = candidates
  if (first !== e && bits < matching.candidatesOf(i)[0]!.bits - 3) return doubt('several-incoming')
  if (certainty >= needed(i, e, context) && (!policy.onlyEqual || isEqualPerson(matching, i, e)))
    return {
      ...link(e, 'same-person', certainty),
      candidates: [e, ...candidates.filter((other) => other !== e)].slice(0, shown),
    }
  if (bits >= policy.link && certainty < policy.link)
    return doubt(matching.rivalsFor(e)[0]?.index === i ? 'several-existing' : 'several-incoming')
  return doubt('not-enough-evidence')
}

/** Certainty that a link needs: more where twins or namesakes cannot be told apart, and beyond reach on one field alone. */
function needed(i: number, e: number, { matching, policy }: Context): number {
  const { fields, setsApart } = comparable(matching.comparer.compare(i, e))
  if (fields < 2) return Number.POSITIVE_INFINITY
  return setsApart ? policy.link : policy.linkIncomplete
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
