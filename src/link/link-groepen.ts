import type { Groep } from '../school/groep.ts'
import { type School, scopeOf } from '../school/school.ts'
import { itemAt } from '../within.ts'
import { fold } from './fold.ts'
import type { KnownGroep, Remembered } from './known.ts'
import { usableKey } from './numbers.ts'
import type { Candidate, Evidence, Proposal } from './plan.ts'
import { asBefore } from './proposals.ts'
import { type ReasonCode, reasonOf } from './reasons.ts'
import { isStillOf, rememberedAbout } from './remembered.ts'

/**
 * A proposal for every group of the delivery, in its order. Only groups of the same school year can be the same group: by
 * key first, then by a name and jaargroep that occur once. Last year's group 3 held other children (edge cases D01, D02).
 */
export function linkGroepen(
  known: readonly KnownGroep[],
  school: School,
  remembered: readonly Remembered[],
): Proposal<Groep>[] {
  const scope = scopeOf(school)
  const groepen = school.groepen ?? []
  const about = rememberedAbout(remembered, { soort: 'groep', school: scope, schooljaar: school.schooljaar }, groepen)
  const ofSchool = known.filter((groep) => groep.school === scope)
  const context: Context = {
    groepen,
    have: ofSchool.filter(({ schooljaar }) => schooljaar === school.schooljaar),
    earlier: ofSchool.filter(({ schooljaar }) => schooljaar !== school.schooljaar),
    vestigingOf: vestigingen(school),
    apart: (groep, id) =>
      about(groep).own.some((decision) => decision.decision === 'not-the-same' && decision.id === id),
  }
  const choices: Choice[] = groepen.map(
    (groep) => byHand(groep, about(groep).own, context) ?? byKey(groep, context) ?? unsure,
  )
  oneEach(choices)
  const taken = new Set(choices.flatMap(({ target }) => target?.id ?? []))
  groepen.forEach((groep, index) => {
    if (choices[index] === unsure) choices[index] = byName(groep, context, taken)
  })
  oneEach(choices)
  return groepen.map((incoming, index) => {
    const { target, candidates, reason } = itemAt(choices, index)
    const proposal: Proposal<Groep> = {
      incoming,
      index,
      decision: target === undefined ? 'nieuw' : 'bestaand',
      ...(target === undefined ? {} : { id: target.id }),
      mustLook: target === undefined && candidates.length > 0,
      candidates: candidates.map((groep) => candidateOf(incoming, groep)),
      reasons: [reasonOf(reason)],
      warnings: warningsOf(incoming, target, school).map((code) => reasonOf(code)),
    }
    return asBefore(about)(proposal)
  })
}

type Choice = {
  readonly target?: KnownGroep
  readonly candidates: readonly KnownGroep[]
  readonly reason: ReasonCode
}

type Context = {
  readonly groepen: readonly Groep[]
  /** Groups of this school and this school year, and those of other years. */
  readonly have: readonly KnownGroep[]
  readonly earlier: readonly KnownGroep[]
  readonly vestigingOf: (groep: Groep) => string | undefined
  readonly apart: (groep: Groep, id: string) => boolean
}

const unsure: Choice = { candidates: [], reason: 'nobody-like-it' }
const chosen = (target: KnownGroep, reason: ReasonCode): Choice => ({ target, candidates: [target], reason })
const asked = (candidates: readonly KnownGroep[], reason: ReasonCode): Choice => ({
  candidates: candidates.slice(0, 5),
  reason,
})

function byHand(groep: Groep, decisions: readonly Remembered[], { have }: Context): Choice | undefined {
  const ids = decisions.flatMap((decision) => (decision.decision === 'bestaand' ? [decision.id] : []))
  const target = have.find((known) => ids.includes(known.id) && isStillOf(known, groep))
  return target === undefined ? undefined : chosen(target, 'linked-by-hand')
}

function byKey(groep: Groep, context: Context): Choice | undefined {
  const { groepen, have, apart } = context
  const key = usableKey(groep.key)
  if (key === undefined) return undefined
  const holders = have.filter((other) => usableKey(other.key) === key && !apart(groep, other.id))
  const ofKind = holders.filter(({ soort }) => soort === groep.soort)
  const same = ofKind.length > 0 ? ofKind : holders
  if (groepen.filter((other) => other.soort === groep.soort && usableKey(other.key) === key).length > 1)
    return asked([...same, ...have.filter((other) => nameOf(other) === nameOf(groep))], 'duplicate-key')
  const [target] = same
  if (target === undefined) return undefined
  if (same.length > 1) return asked(same, 'several-existing')
  if (target.soort !== groep.soort) return asked(same, 'other-kind-of-group')
  if (otherPlace(groep, target, context)) return asked(same, 'contradiction')
  const changed = nameOf(target) !== nameOf(groep) && !fitsJaargroep(groep, target) && groep.soort === 'groep'
  return changed ? asked(same, 'group-changed') : chosen(target, 'same-key')
}

function byName(groep: Groep, context: Context, taken: ReadonlySet<string>): Choice {
  const { groepen, have, earlier, apart } = context
  const free = have.filter(
    (other) => !taken.has(other.id) && !apart(groep, other.id) && !otherPlace(groep, other, context),
  )
  const named = free.filter((other) => nameOf(other) === nameOf(groep))
  const same = named.filter(({ soort }) => soort === groep.soort)
  // A group of which the place is not known may be of either.
  const isAnywhere = same.some(({ vestiging }) => vestiging === undefined)
  const alsoCame = groepen.filter(
    (other) =>
      other.soort === groep.soort &&
      nameOf(other) === nameOf(groep) &&
      (isAnywhere || samePlace(groep, other, context)),
  )
  if (same.length > 1 || (same.length === 1 && alsoCame.length > 1)) return asked(same, 'same-name-twice')
  const [target] = same
  if (target !== undefined) {
    if (!fitsJaargroep(groep, target)) return asked(same, 'contradiction')
    return chosen(target, 'same-group-name')
  }
  if (named.length > 0) return asked(named, 'other-kind-of-group')
  const similar = free.filter((other) => other.soort === groep.soort && resembles(groep, other))
  if (similar.length > 0) return asked(similar, 'similar-group')
  const key = usableKey(groep.key)
  const lastYears = earlier.some(
    (other) => nameOf(other) === nameOf(groep) || (key !== undefined && usableKey(other.key) === key),
  )
  return lastYears ? { candidates: [], reason: 'last-years-group' } : unsure
}

/** One existing group is the target of one incoming group. */
function oneEach(choices: Choice[]): void {
  const claims = new Map<string, number>()
  for (const { target } of choices) if (target) claims.set(target.id, (claims.get(target.id) ?? 0) + 1)
  choices.forEach(({ target, candidates }, index) => {
    if (target && (claims.get(target.id) ?? 0) > 1) choices[index] = asked(candidates, 'several-incoming')
  })
}

const nameOf = ({ naam }: { readonly naam: string }) => fold(naam) || naam.trim()

/** `2026-2027 - 3` and `Groep 3` without what says nothing: `3`. */
const bareName = (groep: { readonly naam: string }) =>
  nameOf(groep)
    .replace(/\b\d{4} \d{4}\b|\b\d\d \d\d$|\b(groep|klas|gr)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** A hint for a person: the same but for a prefix, or a combination group that holds the other (edge cases D22, D25). */
function resembles(groep: Groep, other: KnownGroep): boolean {
  const [a, b] = [bareName(groep), bareName(other)]
  if (a === '' || b === '') return false
  if (a === b) return true
  const combined = jaargroepOf(groep) === 'C' || other.jaargroep === 'C'
  return combined && (a.split(' ').includes(b) || b.split(' ').includes(a))
}

const jaargroepOf = (groep: Groep) => (groep.soort === 'groep' ? groep.jaargroep : undefined)

/** Equal, unknown, or one of them a combination group: schools switch to C in the middle of a year (edge case D06). */
function fitsJaargroep(groep: Groep, known: KnownGroep): boolean {
  const jaargroep = jaargroepOf(groep)
  if (jaargroep === undefined || known.jaargroep === undefined) return true
  return jaargroep === known.jaargroep || jaargroep === 'C' || known.jaargroep === 'C'
}

/** The one vestiging of a group's pupils; undefined when they have none or several. */
function vestigingen(school: School): (groep: Groep) => string | undefined {
  const found = new Map<string, Set<string | undefined>>()
  for (const { groep, samengesteldeGroepen = [], vestiging } of school.leerlingen)
    for (const place of [`groep ${groep}`, ...samengesteldeGroepen.map((key) => `samengesteldeGroep ${key}`)])
      found.set(place, (found.get(place) ?? new Set()).add(vestiging))
  return ({ soort, key }) => {
    const places = [...(found.get(`${soort} ${key}`) ?? [])]
    return places.length === 1 ? places[0] : undefined
  }
}

function otherPlace(groep: Groep, known: KnownGroep, { vestigingOf }: Context): boolean {
  const vestiging = vestigingOf(groep)
  return vestiging !== undefined && known.vestiging !== undefined && vestiging !== known.vestiging
}

function samePlace(a: Groep, b: Groep, { vestigingOf }: Context): boolean {
  const [one, two] = [vestigingOf(a), vestigingOf(b)]
  return one === undefined || two === undefined || one === two
}

function warningsOf(groep: Groep, target: KnownGroep | undefined, school: School): ReasonCode[] {
  const codes: ReasonCode[] = []
  if (target !== undefined && target.naam !== groep.naam) codes.push('name-changed')
  const jaargroep = jaargroepOf(groep)
  if (target?.jaargroep !== undefined && jaargroep !== undefined && target.jaargroep !== jaargroep)
    codes.push('jaargroep-changed')
  if (target?.key !== undefined && usableKey(target.key) !== usableKey(groep.key)) codes.push('key-changed')
  if (target?.actief === false) codes.push('reactivate')
  const isFilled = school.leerlingen.some((leerling) =>
    groep.soort === 'groep' ? leerling.groep === groep.key : leerling.samengesteldeGroepen?.includes(groep.key),
  )
  return isFilled ? codes : [...codes, 'group-without-pupils']
}

function candidateOf(groep: Groep, known: KnownGroep): Candidate {
  const evidence: Evidence[] = [
    rowOf('key', groep.key, known.key, 20, 0),
    rowOf('naam', groep.naam, known.naam, 8, -2, nameOf(groep) === nameOf(known)),
    rowOf('jaargroep', jaargroepOf(groep), known.jaargroep, 2, fitsJaargroep(groep, known) ? 0 : -4),
    rowOf('soort', groep.soort, known.soort, 1, -6),
  ]
  return { id: known.id, bits: evidence.reduce((sum, { weight }) => sum + weight, 0), evidence }
}

function rowOf(
  field: string,
  incoming: string | undefined,
  existing: string | undefined,
  ifSame: number,
  ifNot: number,
  folded = false,
): Evidence {
  if (incoming === undefined || existing === undefined)
    return {
      field,
      level: 'missing',
      weight: 0,
      reason: { nl: 'ontbreekt aan een kant; dat zegt niets', en: 'missing on one side, which says nothing' },
    }
  const same = incoming.trim() === existing.trim() || folded
  return {
    field,
    level: incoming.trim() === existing.trim() ? 'same' : folded || ifNot === 0 ? 'close' : 'different',
    weight: same ? ifSame : ifNot,
    reason: same ? { nl: 'gelijk', en: 'equal' } : { nl: 'anders', en: 'different' },
    incoming,
    existing,
  }
}
