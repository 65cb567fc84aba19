import type { Leerkracht, Rol } from '../school/leerkracht.ts'
import { type School, scopeOf } from '../school/school.ts'
import { itemAt, numberAt } from '../within.ts'
import { agreementOf } from './agreement.ts'
import { changesOf, oddNames } from './changes.ts'
import type { KnownLeerkracht, Remembered } from './known.ts'
import { type Decision, linkPeople, type PeopleLinks } from './link-people.ts'
import { usableEckid, usableKey } from './numbers.ts'
import { areOneName, askWhereAddressIsOfAnother, usableEmail } from './other-address.ts'
import type { Person } from './people.ts'
import type { Candidate, Proposal } from './plan.ts'
import { atSchool } from './policy.ts'
import { candidatesOf, leftOut, wishesOf } from './proposals.ts'
import { type ReasonCode, reasonOf } from './reasons.ts'
import { emailBits } from './weights.ts'

/** Roles of people who do not teach or guide (edge case E13). Only left out by proposal; no role gives rights to anybody. */
const notTeaching = new Set(['ADM', 'CON', 'OUD', 'STA'])

/**
 * A proposal for every teacher of the delivery, in its order: by key or ECK iD when the name agrees, by e-mail address only
 * together with the name, by name alone never.
 */
export function linkLeerkrachten(
  known: readonly KnownLeerkracht[],
  school: School,
  remembered: readonly Remembered[],
): Proposal<Leerkracht>[] {
  const scope = scopeOf(school)
  const leerkrachten = school.leerkrachten ?? []
  const { wishes, asBefore } = wishesOf(leerkrachten, known, remembered, { soort: 'leerkracht', school: scope })
  const come = leerkrachten.map(
    ({ groepen, rollen, ...rest }, index): Person => ({ ...rest, id: String(index), school: scope }),
  )
  const links = linkPeople(known, come, atSchool, wishes)
  const byEmail = decideByEmail(leerkrachten, known, scope, links, wishes.apart)
  const decisions = askWhereAddressIsOfAnother(leerkrachten, known, { ...links, decisions: byEmail })
  return leerkrachten.map((incoming, index) => {
    const decision = itemAt(decisions, index)
    const target = decision.existing === undefined ? undefined : known[decision.existing]
    const proposal: Proposal<Leerkracht> = {
      incoming,
      index,
      decision: target === undefined ? 'nieuw' : 'bestaand',
      ...(target === undefined ? {} : { id: target.id }),
      mustLook: decision.kind === 'ask',
      candidates: candidatesOf(links, decision, index, come, known).map((candidate, place) =>
        withEmail(candidate, incoming, itemAt(known, numberAt(decision.candidates, place))),
      ),
      reasons: decision.reasons.map((code) => reasonOf(code)),
      warnings: warningsOf(incoming, target, leerkrachten, known).map((code) => reasonOf(code)),
    }
    if (decision.kind !== 'new') return asBefore(proposal)
    if (isStaff(incoming)) return asBefore(leftOut(proposal, 'not-teaching'))
    return asBefore((incoming.groepen ?? []).length === 0 ? leftOut(proposal, 'no-groups') : proposal)
  })
}

/** What the numbers left open: the e-mail address with the name, and for the rest a question where a name is alike. */
function decideByEmail(
  leerkrachten: readonly Leerkracht[],
  known: readonly KnownLeerkracht[],
  scope: string,
  { decisions, matching }: PeopleLinks,
  apart: (incoming: number, existing: number) => boolean,
): Decision[] {
  const taken = new Set(decisions.flatMap(({ existing }) => existing ?? []))
  return decisions.map((decision, i) => {
    if (!byPersonOnly(decision)) return decision
    const email = usableEmail(itemAt(leerkrachten, i).emailadres)
    const holders = known.flatMap((one, e) =>
      email !== undefined && usableEmail(one.emailadres) === email && !apart(i, e) ? [e] : [],
    )
    const here = holders.filter((e) => itemAt(known, e).school === scope)
    const namesakes = decision.candidates.filter((e) => {
      const { given, surname } = agreementOf(matching.comparer.compare(i, e))
      const alike = (given === 'agrees' && surname !== 'differs') || (surname === 'agrees' && given !== 'differs')
      return alike && !taken.has(e)
    })
    const ask = (candidates: readonly number[], reason: ReasonCode): Decision => ({
      kind: 'ask',
      candidates: [...new Set([...candidates, ...namesakes])].slice(0, 5),
      reasons: [reason],
      certainty: 0,
    })
    const sameAddress = leerkrachten.filter(
      ({ emailadres }) => email !== undefined && usableEmail(emailadres) === email,
    )
    if (sameAddress.length > 1 || here.length > 1) return ask(here, 'shared-email')
    const [e] = here
    if (e !== undefined) {
      if (taken.has(e)) return ask(here, 'shared-email')
      const [ours, theirs] = [usableEckid(itemAt(known, e).eckid), usableEckid(itemAt(leerkrachten, i).eckid)]
      if (ours !== undefined && theirs !== undefined && ours !== theirs) return ask(here, 'eckid-differs')
      if (!areOneName(matching, i, e)) return ask(here, 'email-of-somebody-else')
      return { kind: 'link', existing: e, candidates: [e], reasons: ['same-email'], certainty: 30 }
    }
    if (holders.length > 0) return ask(holders, 'other-school')
    if (namesakes.length > 0) return ask([], 'not-enough-evidence')
    // The number says who it is and the name does not: married, or another person with that number (edge cases B20, E18).
    if (decision.candidates.some((e) => hasNumberOf(itemAt(known, e), itemAt(leerkrachten, i), scope))) return decision
    return { kind: 'new', candidates: [], reasons: ['nobody-like-it'], certainty: decision.certainty }
  })
}

const personReasons = new Set<ReasonCode>([
  'nobody-like-it',
  'not-enough-evidence',
  'several-existing',
  'contradiction',
  'same-person',
])
const byPersonOnly = ({ kind, reasons }: Decision) =>
  kind !== 'link' && reasons.every((reason) => personReasons.has(reason))

const hasNumberOf = (known: KnownLeerkracht, { key, eckid }: Leerkracht, scope: string): boolean =>
  (usableKey(key) !== undefined && known.school === scope && usableKey(known.key) === usableKey(key)) ||
  (usableEckid(eckid) !== undefined && usableEckid(known.eckid) === usableEckid(eckid))

/** Only roles outside teaching, or only roles in free words: the person decides, nobody gets an account by itself. */
function isStaff({ rollen = [], groepen = [] }: Leerkracht): boolean {
  const all: readonly Rol[] = [...rollen, ...groepen.flatMap((groep) => groep.rollen ?? [])]
  return all.length > 0 && all.every((rol) => 'rolomschrijving' in rol || notTeaching.has(rol.rol))
}

function warningsOf(
  incoming: Leerkracht,
  target: KnownLeerkracht | undefined,
  leerkrachten: readonly Leerkracht[],
  known: readonly KnownLeerkracht[],
): ReasonCode[] {
  const email = usableEmail(incoming.emailadres)
  const stored = usableEmail(target?.emailadres)
  const holders = (list: readonly { readonly emailadres?: string }[], but: unknown) =>
    email !== undefined && list.some((one) => one !== but && usableEmail(one.emailadres) === email)
  const codes: [ReasonCode, boolean][] = [
    ['email-needed', email === undefined && stored === undefined],
    ['email-changed', email !== undefined && stored !== undefined && email !== stored],
    ['shared-email', holders(leerkrachten, incoming) || holders(known, target)],
  ]
  return [
    ...oddNames(incoming),
    ...changesOf(incoming, target),
    ...codes.flatMap(([code, isSo]) => (isSo ? [code] : [])),
  ]
}

function withEmail(candidate: Candidate, incoming: Leerkracht, known: KnownLeerkracht): Candidate {
  const [theirs, ours] = [usableEmail(incoming.emailadres), usableEmail(known.emailadres)]
  if (theirs === undefined || ours === undefined) return candidate
  const same = theirs === ours
  const weight = same ? emailBits.same : emailBits.different
  return {
    id: candidate.id,
    bits: candidate.bits + weight,
    evidence: [
      ...candidate.evidence,
      {
        field: 'emailadres',
        level: same ? 'same' : 'different',
        weight,
        reason: same
          ? { nl: 'gelijk; een adres kan gedeeld zijn', en: 'equal; an address may be shared' }
          : { nl: 'anders; een adres verandert', en: 'different; an address changes' },
        incoming: incoming.emailadres,
        existing: known.emailadres,
      },
    ],
  }
}
