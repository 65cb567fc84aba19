import type { Toestand } from '../../contracts/adapter/adapter.ts'
import { itemAt } from '../../src/within.ts'
import { type Soort, soorten } from '../language/scenario.ts'
import {
  appliesOf,
  endOf,
  type Holder,
  holdersOf,
  isApplied,
  isHalfDone,
  linesOf,
  type Moment,
  unseenAppliesOf,
} from '../laws/trail.ts'
import { isNamesake, isTakenByNumber, mayBeOnePerson } from './alike.ts'
import { isEckid, isKey, ownNumbers } from './numbers.ts'
import { only, peopleOf, personOf, personWith, type Someone, sameName } from './people.ts'
import type { Owners } from './whose.ts'

/**
 * Whose the records are after a step. A record is somebody's from the moment it is made: after an apply, what is new is whose
 * numbers (else whose name and birth date) it has. What a person linked by hand to another, or the system to a namesake of its
 * owner born on the same day, is not to be told any more.
 */
export function ownersAfter(owners: Owners, moment: Moment): Owners {
  if (moment.stap.doe === 'voeg-samen') return ownersAfterMerge(owners, moment)
  // A system that was killed in the middle of an apply may have made what it made.
  if (!isApplied(moment) && moment.stap.doe !== 'val-uit') return owners
  const now = new Map(owners)
  for (const soort of soorten) learn(now, moment, soort)
  return now
}

/** A card that a person made of those of two who are called otherwise, or of whom no more than the name says that they are one, is nobody's whom we can tell. */
function ownersAfterMerge(
  owners: Owners,
  { stap, voor, uitkomst, gewezen: { blijft = '', verdwijnt = '' } = {} }: Moment,
): Owners {
  const [one, other] = [blijft, verdwijnt].map((id) => voor.leerlingen.find((record) => record.id === id))
  if (stap.doe !== 'voeg-samen' || uitkomst?.kind !== 'ok' || one === undefined || other === undefined) return owners
  const [mine, theirs] = [owners.get(blijft), owners.get(verdwijnt)]
  const isCopy = mine === undefined || theirs === undefined || mayBeOnePerson(one, other)
  if (mine === theirs || (sameName(one, other) && isCopy)) return owners
  const now = new Map(owners)
  for (const id of [blijft, verdwijnt]) now.delete(id)
  return now
}

/**
 * Whose the records are after an undo, the last of these steps: as they were before the apply that it takes back. What that
 * apply made and the undo leaves is still whose it was. `owners`: before each step.
 */
export function ownersAfterUndo(owners: readonly Owners[], moments: readonly Moment[]): Owners {
  const { na } = itemAt(moments, moments.length - 1)
  const applied = new Set([...appliesOf({ moments }), ...unseenAppliesOf({ moments })])
  const place = moments.findLastIndex((moment) => applied.has(moment) || isHalfDone(moment))
  const before = itemAt(owners, Math.max(0, place))
  const there = new Set(soorten.flatMap((soort) => holdersOf(na, soort)).map(({ id }) => id))
  const had = new Set(
    place < 0 ? [] : soorten.flatMap((soort) => holdersOf(itemAt(moments, place).voor, soort)).map(({ id }) => id),
  )
  const left = [...itemAt(owners, owners.length - 1)].filter(([id]) => there.has(id) && !had.has(id))
  // What a person made one since stays so.
  return moments.slice(place + 1).reduce<Owners>(ownersAfterMerge, new Map([...before, ...left]))
}

function learn(owners: Map<string, string>, moment: Moment, soort: Soort): void {
  const { voor, na, levering, besluiten } = moment
  const people = levering === undefined ? [] : peopleOf(levering, soort)
  const [own, was] = [ownNumbers(people), new Map(owners)]
  const before = new Set(holdersOf(voor, soort).map(({ id }) => id))
  for (const holder of holdersOf(na, soort)) {
    if (before.has(holder.id)) continue
    const person = bornAs(holder, people, own)
    if (person?.id !== undefined) owners.set(holder.id, person.id)
    else owners.delete(holder.id)
  }
  if (levering === undefined) forgetRenumbered(owners, voor, na, soort)
  else if (moment.import === undefined) forgetNamesakes(owners, moment, soort, people, own)
  for (const regel of linesOf(moment.import, soort)) {
    const { kind, id, beslist } = endOf(regel, soort, besluiten)
    if (!beslist && kind === 'bestaand' && id !== undefined && soort !== 'groep') {
      const [person, holder] = [personOf(regel, people), holdersOf(voor, soort).find((one) => one.id === id)]
      const isAnother = person?.id !== undefined && holder !== undefined && person.id !== owners.get(id)
      const theirs = isAnother ? holdersOf(voor, soort).find((one) => was.get(one.id) === person.id) : undefined
      const mayBeIt =
        isAnother &&
        (isNamesake(person, holder as Someone, people) ||
          isTakenByNumber(person, holder as Someone, theirs as Someone | undefined, people))
      if (mayBeIt) owners.delete(id)
    }
    if (!beslist) continue
    // A person said that it is not this record.
    if (kind === 'nieuw') for (const other of [regel.bestaand, ...(regel.kandidaten ?? [])]) owners.delete(other ?? '')
    if (kind === 'bestaand' && id !== undefined && personOf(regel, people)?.id !== owners.get(id)) owners.delete(id)
  }
}

/** Of half a delivery nobody knows who was in it: a record that got another number by it may be somebody else's now. */
function forgetRenumbered(owners: Map<string, string>, voor: Toestand, na: Toestand, soort: Soort): void {
  const numbers = ({ key, eckid }: Someone) => JSON.stringify([key, eckid])
  const before = new Map(holdersOf(voor, soort).map((one) => [one.id, numbers(one as Someone)]))
  for (const one of holdersOf(na, soort))
    if (before.has(one.id) && before.get(one.id) !== numbers(one as Someone)) owners.delete(one.id)
}

/** What nobody saw a line of shows by its number whose it is called now: of a namesake of its owner it is not to be told any more. */
function forgetNamesakes(
  owners: Map<string, string>,
  { voor, na }: Moment,
  soort: Soort,
  people: readonly Someone[],
  own: ReturnType<typeof ownNumbers>,
): void {
  if (soort === 'groep') return
  const now = new Map(holdersOf(na, soort).map((holder) => [holder.id, holder]))
  for (const was of holdersOf(voor, soort)) {
    const is = now.get(was.id)
    const person = is === undefined ? undefined : bornAs(is, people, own)
    const isAnother = person?.id !== undefined && person.id !== owners.get(was.id)
    if (isAnother && isNamesake(person, was as Someone, people)) owners.delete(was.id)
  }
}

function bornAs(holder: Holder, people: readonly Someone[], own: ReturnType<typeof ownNumbers>): Someone | undefined {
  const { key, eckid } = holder as Someone
  const isOwn = (one: Someone | undefined, number: 'key' | 'eckid') => one !== undefined && number in own(one)
  const [byEckid, byKey] = [personWith(people, 'eckid', eckid), personWith(people, 'key', key)]
  const byNumber = isOwn(byEckid, 'eckid') ? byEckid : isOwn(byKey, 'key') ? byKey : undefined
  const { naam } = holder as Someone
  // A group and a samengestelde groep may have one number.
  if (byNumber === undefined && isKey(key) && naam !== undefined)
    return only(people, (one) => one.key === key && one.naam === naam)
  if (byNumber !== undefined || isKey(key) || isEckid(eckid)) return byNumber
  return only(
    people,
    (one) => sameName(one, holder as Someone) && one.geboortedatum === (holder as Someone).geboortedatum,
  )
}
