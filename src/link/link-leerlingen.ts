import type { Leerling } from '../school/leerling.ts'
import { dayOfDelivery, type School, scopeOf } from '../school/school.ts'
import { daysOf } from '../school/schooljaar.ts'
import { itemAt } from '../within.ts'
import { changesOf, oddNames, those } from './changes.ts'
import { isDay, parseDay } from './dates.ts'
import { endedBeside } from './ended.ts'
import type { Known, KnownGroep, KnownLeerling, Remembered } from './known.ts'
import { linkPeople } from './link-people.ts'
import type { Person } from './people.ts'
import type { Candidate, Proposal } from './plan.ts'
import { atSchool } from './policy.ts'
import { candidatesOf, doubtful, leftOut, wishesOf } from './proposals.ts'
import { type ReasonCode, reasonOf } from './reasons.ts'
import { saidOf } from './said.ts'

/** A proposal for every pupil of the delivery, in its order. */
export function linkLeerlingen(
  { leerlingen: known, groepen }: Pick<Known, 'leerlingen' | 'groepen'>,
  school: School,
  remembered: readonly Remembered[],
): Proposal<Leerling>[] {
  const scope = scopeOf(school)
  const ended = endedBeside(school.leerlingen, (leerling) => hasLeft(leerling, school))
  const rows = school.leerlingen.flatMap((incoming, index) => (ended.has(index) ? [] : [{ incoming, index }]))
  const claiming = rows.map(({ incoming }) => incoming)
  const here = { soort: 'leerling', school: scope } as const
  const { wishes, asBefore } = wishesOf(claiming, known, remembered, here, school.leerlingen)
  const come = rows.map(({ incoming, index }) => personOf(incoming, index, scope, school))
  const groepOf = groepenNow(groepen, school)
  const have = known.map(({ groepen, ...rest }): Person => ({ ...rest, groep: groepOf(groepen) }))
  const links = linkPeople(have, come, atSchool, wishes)
  const elsewhere = atOtherSchools(have, come, scope)
  const proposed = rows.map(({ incoming, index }, place): Proposal<Leerling> => {
    const decision = itemAt(links.decisions, place)
    const target = decision.existing === undefined ? undefined : known[decision.existing]
    const oddities = odditiesOf(incoming, school)
    const proposal: Proposal<Leerling> = {
      incoming,
      index,
      decision: target === undefined ? 'nieuw' : 'bestaand',
      ...(target === undefined ? {} : { id: target.id }),
      mustLook: decision.kind === 'ask',
      candidates: candidatesOf(links, decision, place, come, have),
      reasons: decision.reasons.map((code) => reasonOf(code, undefined, saidOf(links, decision, place))),
      warnings: warned([...oddities, ...changesOf(incoming, target), ...movedUp(incoming, target)]),
    }
    const strange = oddities.includes('impossible-date') && incoming.geboortedatum !== target?.geboortedatum
    const moved = decision.kind === 'new' ? elsewhere(place) : undefined
    if (target === undefined && hasLeft(incoming, school)) return asBefore(leftOut(proposal, 'left-the-school'))
    if (decision.kind === 'new' && startsNextYear(incoming, school))
      return asBefore(leftOut(proposal, 'starts-next-year'))
    if (strange) return asBefore(doubtful(proposal, 'impossible-date'))
    return asBefore(moved === undefined ? proposal : { ...doubtful(proposal, 'other-school'), candidates: moved })
  })
  const all = [...proposed, ...[...ended].map((index) => endedProposal(school, index))]
  return all.toSorted((a, b) => a.index - b.index)
}

function endedProposal(school: School, index: number): Proposal<Leerling> {
  const incoming = itemAt(school.leerlingen, index)
  const warnings = warned(odditiesOf(incoming, school))
  return leftOut(
    { incoming, index, decision: 'nieuw', mustLook: false, candidates: [], reasons: [], warnings },
    'ended-enrolment',
  )
}

const warned = (codes: readonly ReasonCode[]) => codes.map((code) => reasonOf(code))

/**
 * Children who are new here and were known at another school of the supplier: a merger or a move, for a person to judge
 * (edge case F13). Gives the candidates there of one incoming child.
 */
function atOtherSchools(have: readonly Person[], come: readonly Person[], scope: string) {
  const others = have.filter(({ school }) => school !== scope).map((person): Person => ({ ...person, school: scope }))
  if (others.length === 0) return () => undefined
  const withoutNumbers = (person: Person): Person => ({ ...person, key: undefined, eckid: undefined })
  const [there, here] = [others.map(withoutNumbers), come.map(withoutNumbers)]
  const links = linkPeople(there, here, atSchool)
  return (index: number): readonly Candidate[] | undefined => {
    const decision = itemAt(links.decisions, index)
    return decision.certainty < atSchool.link ? undefined : candidatesOf(links, decision, index, here, there)
  }
}

/** The name of the group in which a known pupil sits this school year, by the ids of all their groups. */
function groepenNow(groepen: readonly KnownGroep[], { schooljaar }: School) {
  const now = groepen.filter((groep) => groep.soort === 'groep' && groep.schooljaar === schooljaar)
  const names = new Map(now.map(({ id, naam }) => [id, naam]))
  return (ids: readonly string[] = []) => ids.flatMap((id) => names.get(id) ?? [])[0]
}

function personOf(leerling: Leerling, index: number, scope: string, school: School): Person {
  const { groep, geboortedatum, ...rest } = leerling
  const naam = school.groepen?.find(({ soort, key }) => soort === 'groep' && key === groep)?.naam
  const date = isPossible(geboortedatum, school) ? geboortedatum : undefined
  return { ...rest, id: String(index), school: scope, geboortedatum: date, groep: naam }
}

/** A pupil is born at least a year before the school year begins and at most thirty (edge case C07). */
function isPossible(geboortedatum: string | undefined, school: School): boolean {
  const day = parseDay(geboortedatum)
  const first = parseDay(daysOf(school.schooljaar).first)
  return isDay(day) && day < first && day > first - 300_000
}

/** Gone before the day of the delivery, or kept for its history only (edge cases D11, G11). */
function hasLeft({ jaargroep, uitstroomdatum }: Leerling, school: School): boolean {
  const today = parseDay(dayOfDelivery(school)) || parseDay(daysOf(school.schooljaar).first)
  const gone = parseDay(uitstroomdatum)
  return jaargroep === 'H' || (gone !== 0 && gone < today)
}

/** Enrolled before the summer for the school year after it (edge case G13). */
function startsNextYear({ instroomdatum }: Leerling, { schooljaar }: School): boolean {
  return parseDay(instroomdatum) > parseDay(daysOf(schooljaar).last)
}

function odditiesOf(leerling: Leerling, school: School): ReasonCode[] {
  const groep = school.groepen?.find(({ soort, key }) => soort === 'groep' && key === leerling.groep)
  const stamjaar = groep?.soort === 'groep' && groep.jaargroep !== 'C' ? groep.jaargroep : undefined
  return [
    ...oddNames(leerling),
    ...those([
      ['left-the-school', hasLeft(leerling, school)],
      ['starts-next-year', startsNextYear(leerling, school)],
      ['impossible-date', leerling.geboortedatum !== undefined && !isPossible(leerling.geboortedatum, school)],
      ['unknown-group', leerling.groep !== undefined && groep === undefined],
      ['without-group', leerling.groep === undefined],
      ['without-jaargroep', leerling.jaargroep === undefined && stamjaar === undefined],
    ]),
  ]
}

const movedUp = ({ jaargroep }: Leerling, known: KnownLeerling | undefined): ReasonCode[] =>
  jaargroep !== undefined && known?.jaargroep !== undefined && jaargroep !== known.jaargroep
    ? ['jaargroep-changed']
    : []
