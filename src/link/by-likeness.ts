import { itemAt, numberAt } from '../within.ts'
import { agreementOf } from './agreement.ts'
import { contradicts } from './by-number.ts'
import { type Settled, settle } from './certainty.ts'
import { ask, type Context, type Decision, link, nobody } from './decision.ts'
import { fitOf, isWorthAsking } from './fit.ts'
import { isUsual, needed } from './learned.ts'
import type { Matching } from './matching.ts'
import type { ReasonCode } from './reasons.ts'
import { muchLess } from './weights.ts'

/**
 * Who is left after the rules, by likeness: linked where the lists taught that such differences are common, if the policy lets
 * them; asked where somebody resembles them; else new.
 */
export function decideByLikeness(i: number, context: Context, taken: ReadonlySet<number>): Decision {
  const { existing, incoming, matching, policy, known, apart } = context
  const candidates = matching
    .candidatesOf(i)
    .filter(({ index }) => !apart(i, index))
    .map(({ index }) => index)
  const lookalikes = known.byBareKey(itemAt(incoming, i)).filter((e) => !apart(i, e) && fitsAtAll(i, e, matching))
  const idOf = (e: number) => itemAt(existing, e).id
  const mayBe = (e: number) => !taken.has(e) && !apart(i, e)
  const agreeing = settle(matching, i, (e) => mayBe(e) && !contradicts(itemAt(existing, e), itemAt(incoming, i)), idOf)
  const free = agreeing ?? settle(matching, i, mayBe, idOf)
  const settled = free ?? settle(matching, i, (e) => !apart(i, e), idOf)
  if (settled === undefined) return nobody
  if (policy.learned === undefined) return askAtSchool(i, settled, context, { mayBe, candidates, lookalikes })
  const { existing: e, bits, certainty } = settled
  const doubt = (reason: ReasonCode) => ask([...lookalikes, e, ...candidates], reason, certainty)

  if (free === undefined) return bits >= policy.link && fitsAtAll(i, e, matching) ? doubt('several-incoming') : nobody
  if (lookalikes.length > 0) return doubt('key-looks-alike')
  if (certainty < policy.learned.ask) return { ...nobody, certainty }
  if (contradicts(itemAt(existing, e), itemAt(incoming, i)))
    return bits >= policy.link ? doubt('eckid-differs') : { ...nobody, certainty }
  const best = matching.candidatesOf(i).find(({ index }) => !apart(i, index))!
  if (bits < best.bits - muchLess) return doubt('several-incoming')
  if (certainty >= needed(i, e, matching, policy.learned) && isUsual(i, e, context, policy.learned))
    return link(e, 'same-person', certainty, candidates, 'learned')
  if (bits >= policy.link && certainty < policy.link)
    return doubt(
      matching.rivalsFor(e).some((rival) => rival.index !== i && rival.bits > bits - muchLess)
        ? 'several-incoming'
        : 'several-existing',
    )
  return doubt('not-enough-evidence')
}

/**
 * At a school, where a person is at hand: asked when a record that is free is alike enough, or one that is not and agrees in
 * everything; else new. By rule, so that how many others there are has no say.
 */
function askAtSchool(
  i: number,
  { bits, certainty }: Settled,
  { existing, incoming, matching, policy }: Context,
  { mayBe, candidates, lookalikes }: Resembling,
): Decision {
  const agrees = (e: number) => !contradicts(itemAt(existing, e), itemAt(incoming, i))
  const alike = candidates.filter((e) => isWorthAsking(matching.likeness(i, e)))
  const asked = [...alike, ...candidates.filter((e) => !alike.includes(e))]
  const doubt = (first: readonly number[], reason: ReasonCode) =>
    ask([...lookalikes, ...first, ...asked], reason, certainty)
  const free = alike.filter((e) => mayBe(e) && agrees(e))
  // A record that is taken, and differs in substance, is of somebody else: a cousin, a namesake.
  const agreeing = alike.filter(
    (e) => fitsAtAll(i, e, matching) && (mayBe(e) || fitOf(matching.likeness(i, e)) !== 'substance'),
  )
  if (lookalikes.length > 0) return doubt([], 'key-looks-alike')
  if (free.length > 0) {
    const isRivalled = bits >= policy.link && certainty < policy.link
    if (!isRivalled) return doubt(free, 'not-enough-evidence')
    const isWanted = matching
      .rivalsFor(numberAt(free, 0))
      .some((rival) => rival.index !== i && rival.bits > bits - muchLess)
    return doubt(free, isWanted ? 'several-incoming' : 'several-existing')
  }
  const contradicting = agreeing.filter((e) => mayBe(e) && !agrees(e))
  if (contradicting.length > 0) return doubt(contradicting, 'eckid-differs')
  return agreeing.length > 0 ? doubt(agreeing, 'several-incoming') : { ...nobody, certainty }
}

type Resembling = {
  readonly mayBe: (existing: number) => boolean
  readonly candidates: readonly number[]
  readonly lookalikes: readonly number[]
}

const fitsAtAll = (i: number, e: number, matching: Matching) => {
  const { given, surname, day } = agreementOf(matching.comparer.compare(i, e))
  return given !== 'differs' && surname !== 'differs' && day !== 'differs'
}
