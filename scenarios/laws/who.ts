import type { Regel, Toestand } from '../../contracts/adapter/adapter.ts'
import type { School } from '../../src/school/school.ts'
import { type Soort, soorten } from '../language/scenario.ts'
import { endOf, type Holder, holdersOf, isApplied, linesOf, type Moment, type Trail } from './trail.ts'

/** A person or group of the school. */
export type Someone = {
  readonly id?: string
  readonly key?: string
  readonly eckid?: string
  readonly naam?: string
  readonly achternaam?: string
  readonly voorvoegsel?: string
  readonly voorletters?: string
  readonly roepnaam?: string
  readonly geboortedatum?: string
  readonly geslacht?: string
}

/** Who each record of the system is in truth, by id; a record that is not here is somebody nobody can tell. */
export type Who = ReadonlyMap<string, string>

export const peopleOf = (school: School, soort: Soort): readonly Someone[] =>
  soort === 'groep' ? (school.groepen ?? []) : soort === 'leerkracht' ? (school.leerkrachten ?? []) : school.leerlingen

/** A key that may be kept: dummies hold for one message only. */
export const isKey = (key: string | undefined): key is string =>
  key !== undefined && key.trim() !== '' && !key.trim().startsWith('#')

/** The one of a list with this value in a field; undefined when there are none or several. */
export function only<Item>(items: readonly Item[], fits: (item: Item) => boolean): Item | undefined {
  const found = items.filter(fits)
  return found.length === 1 ? found[0] : undefined
}

/** Numbers that exactly one person of a list has. */
export function ownNumbers(people: readonly Someone[]): (person: Someone) => { key?: string; eckid?: string } {
  const count = new Map<string, number>()
  const add = (number: string) => count.set(number, (count.get(number) ?? 0) + 1)
  for (const { key, eckid } of people) {
    if (isKey(key)) add(`key ${key.trim()}`)
    if (eckid?.trim()) add(`eckid ${eckid.trim()}`)
  }
  return ({ key, eckid }) => ({
    ...(isKey(key) && count.get(`key ${key.trim()}`) === 1 && { key }),
    ...(eckid?.trim() && count.get(`eckid ${eckid.trim()}`) === 1 && { eckid }),
  })
}

/** The person of a delivery that a line is about; undefined when the line does not say enough. */
export function personOf({ inkomend }: Regel, people: readonly Someone[]): Someone | undefined {
  const { key, eckid, naam, roepnaam, achternaam, geboortedatum } = inkomend
  const byNumber =
    (key !== undefined && only(people, (one) => one.key === key)) ||
    (eckid !== undefined && only(people, (one) => one.eckid === eckid)) ||
    undefined
  if (byNumber !== undefined || key !== undefined || eckid !== undefined) return byNumber
  return only(
    people,
    (one) =>
      (naam === undefined || one.naam === naam) &&
      (roepnaam === undefined || one.roepnaam === roepnaam) &&
      (achternaam === undefined || one.achternaam === achternaam) &&
      (geboortedatum === undefined || one.geboortedatum === geboortedatum),
  )
}

const known = new WeakMap<Trail, readonly Who[]>()

/** Who each record is before each step, by place in the trail; one more for after the last. */
export function whoOf(trail: Trail): readonly Who[] {
  const found = known.get(trail) ?? follow(trail)
  known.set(trail, found)
  return found
}

function follow({ begin, moments }: Trail): readonly Who[] {
  const who = new Map(begin.waarheid)
  const all: Who[] = [new Map(who)]
  for (const moment of moments) {
    if (isApplied(moment)) learn(who, moment)
    all.push(new Map(who))
  }
  return all
}

/** After an apply: records that were new are who their numbers say; who was linked by hand to another is not to be told any more. */
function learn(who: Map<string, string>, moment: Moment): void {
  const { voor, na, levering, besluiten } = moment
  for (const soort of soorten) {
    const people = levering === undefined ? [] : peopleOf(levering, soort)
    const own = ownNumbers(people)
    const before = new Set(holdersOf(voor, soort).map(({ id }) => id))
    for (const holder of holdersOf(na, soort)) {
      if (before.has(holder.id)) continue
      const person = bornAs(holder, people, own)
      if (person?.id !== undefined) who.set(holder.id, person.id)
      else who.delete(holder.id)
    }
    if (levering === undefined) forgetRenumbered(who, voor, na, soort)
    for (const regel of linesOf(moment.import, soort)) {
      const { kind, id, beslist } = endOf(regel, soort, besluiten)
      if (!beslist) continue
      // A person said that it is not this record.
      if (kind === 'nieuw') for (const other of [regel.bestaand, ...(regel.kandidaten ?? [])]) who.delete(other ?? '')
      if (kind === 'bestaand' && id !== undefined && personOf(regel, people)?.id !== who.get(id)) who.delete(id)
    }
  }
}

/** Of half a delivery nobody knows who was in it: a record that got another number by it may be somebody else's now. */
function forgetRenumbered(who: Map<string, string>, voor: Toestand, na: Toestand, soort: Soort): void {
  const keys = new Map(holdersOf(voor, soort).map(({ id, key }) => [id, key]))
  for (const { id, key } of holdersOf(na, soort)) if (keys.has(id) && keys.get(id) !== key) who.delete(id)
}

function bornAs(holder: Holder, people: readonly Someone[], own: ReturnType<typeof ownNumbers>): Someone | undefined {
  const { key, eckid } = holder as Someone
  const byNumber =
    only(people, (one) => eckid !== undefined && own(one).eckid === eckid) ??
    only(people, (one) => key !== undefined && own(one).key === key)
  if (byNumber !== undefined || isKey(key) || eckid !== undefined) return byNumber
  return only(
    people,
    (one) => sameName(one, holder as Someone) && one.geboortedatum === (holder as Someone).geboortedatum,
  )
}

const nameFields = ['naam', 'achternaam', 'voorvoegsel', 'roepnaam'] as const

export const sameName = (one: Someone, other: Someone): boolean =>
  nameFields.every((field) => (one[field] ?? '') === (other[field] ?? ''))

/** How somebody is called in a finding. */
export const called = (one: Someone | undefined): string =>
  one === undefined
    ? 'niemand'
    : (one.naam ??
      [one.roepnaam ?? one.voorletters, one.voorvoegsel, one.achternaam].filter(Boolean).join(' ') +
        (one.key === undefined ? '' : ` (${one.key})`))
