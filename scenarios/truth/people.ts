import type { Regel } from '../../contracts/adapter/adapter.ts'
import { once } from '../../src/once.ts'
import type { School } from '../../src/school/school.ts'
import type { Soort } from '../language/pointers.ts'

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
  readonly emailadres?: string
}

export const peopleOf = (school: School, soort: Soort): readonly Someone[] =>
  soort === 'groep' ? (school.groepen ?? []) : soort === 'leerkracht' ? (school.leerkrachten ?? []) : school.leerlingen

/** The one of a list that fits; undefined when there are none or several. */
export function only<Item>(items: readonly Item[], fits: (item: Item) => boolean): Item | undefined {
  let found: Item | undefined
  for (const item of items)
    if (fits(item)) {
      if (found !== undefined) return undefined
      found = item
    }
  return found
}

type Places = { readonly [field in 'id' | 'key' | 'eckid']: ReadonlyMap<string, Someone | 'several'> }

/** A school is asked for its people again and again: where each stands is looked up once. */
const known = new WeakMap<readonly Someone[], Places>()

function placesOf(people: readonly Someone[]): Places {
  const found = known.get(people)
  if (found !== undefined) return found
  const by = (field: keyof Places) => {
    const map = new Map<string, Someone | 'several'>()
    for (const one of people) {
      const value = one[field]
      if (value !== undefined) map.set(value, map.has(value) ? 'several' : one)
    }
    return map
  }
  const places = { id: by('id'), key: by('key'), eckid: by('eckid') }
  known.set(people, places)
  return places
}

/** The one person with exactly this value, letter by letter; undefined when there is none, or there are several. */
export function personWith(
  people: readonly Someone[],
  field: keyof Places,
  value: string | undefined,
): Someone | undefined {
  const found = value === undefined ? undefined : placesOf(people)[field].get(value)
  return found === 'several' ? undefined : found
}

/** The person of a delivery that a line is about; undefined when the line does not say enough. */
export function personOf({ inkomend }: Regel, people: readonly Someone[]): Someone | undefined {
  const { key, eckid, naam, roepnaam, achternaam, geboortedatum } = inkomend
  const byNumber = personWith(people, 'key', key) ?? personWith(people, 'eckid', eckid)
  // A group and a samengestelde groep may have one number: their names tell them apart.
  if (byNumber === undefined && key !== undefined && naam !== undefined)
    return only(people, (one) => one.key === key && one.naam === naam)
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

/** A name as a person reads it: capitals, signs on letters and blanks around it make no other name; absent is empty. */
export const nameOf = once(({ naam, achternaam, voorvoegsel, roepnaam }: Someone): string => {
  const fold = (text = '') => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
  return JSON.stringify([naam, achternaam, voorvoegsel, roepnaam].map((part) => fold(part)))
})

/** The same name, as a person reads it. */
export const sameName = (one: Someone, other: Someone): boolean => nameOf(one) === nameOf(other)

/** How somebody is called in a finding: `Noor Vos (11)`. */
export const called = (one: Someone | undefined): string =>
  one === undefined
    ? 'niemand'
    : (one.naam ??
      [one.roepnaam ?? one.voorletters, one.voorvoegsel, one.achternaam].filter(Boolean).join(' ') +
        (one.key === undefined ? '' : ` (${one.key})`))
