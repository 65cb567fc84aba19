import { brincodeAt, numberOfBrincode } from '../../simulator/generate/brincode.ts'
import { type School, scopeOf } from '../school/school.ts'
import { createDates } from './dates.ts'
import {
  counter,
  fieldRules,
  namesAndNumbers,
  otherDomains,
  type Person,
  type Rule,
  rememberGivens,
  seenDay,
  textsOf,
  whoIs,
} from './field-rules.ts'
import { createNames } from './names.ts'
import { createNumbers } from './numbers.ts'

/** Made-up values for everything that says who somebody is. */
export type Disguise = {
  /** Any JSON that speaks of the school in its own field names: a school, a change, a storing. */
  readonly of: <Value>(value: Value) => Value
  readonly schoolId: (id: string) => string
}

/** Nothing is made up: for data that was made up already. */
export const noDisguise: Disguise = { of: (value) => value, schoolId: (id) => id }

/**
 * A disguise for everything that these schools are and were. One rule per kind of value, the same for all records and all
 * moments: what was equal stays equal and what differed stays different, in full or after folding. Names of groups stay,
 * but for words in them that are also somebody's name, unless `groups` is set. The same secret gives the same disguise.
 */
export function createDisguise(schools: readonly School[], secret: string, { groups = false } = {}): Disguise {
  const people = schools.flatMap<Person>(({ leerlingen, leerkrachten = [] }) => [...leerlingen, ...leerkrachten])
  const groupTexts = groups ? schools.flatMap(({ groepen = [] }) => groepen.map(({ naam }) => naam)) : []
  const byPerson = new Map<string, Set<string>>()
  for (const [index, person] of people.entries()) {
    const own = byPerson.get(person.id ?? `#${index}`) ?? new Set<string>()
    for (const text of textsOf(person)) own.add(text)
    byPerson.set(person.id ?? `#${index}`, own)
  }
  const personal = [...byPerson.values()].map((own) => [...own])
  const names = createNames({ texts: [...new Set([...personal.flat(), ...groupTexts])], people: personal }, secret)
  const numbers = createNumbers(secret)
  const dates = createDates(secret)
  dates.learn(
    schools.flatMap((school) =>
      school.leerlingen.flatMap((leerling) => seenDay(leerling, scopeOf(school), names.families)),
    ),
  )
  const givens = new Map<string, string>()
  rememberGivens(givens, people)
  const ids = idsFor(schools)
  const brincodes = brincodesFor(schools)
  const domain = otherDomains()
  const named = (text: string): string => namesAndNumbers(text, names.text, numbers.key)
  const free = groups ? named : names.mention
  const brincode = (text: string): string =>
    text.replace(/\d\d[a-z]{2}/i, (code) => {
      const made = brincodes.get(code.toUpperCase()) ?? code
      return code === code.toUpperCase() ? made : made.toLowerCase()
    })
  const schoolId = (id: string): string => brincode(id.slice(0, 4)) + id.slice(4)

  const fields = {
    id: ids,
    ids,
    ...fieldRules({ names, numbers, dates, givenOf: (who) => givens.get(who), domain, brincode, free }),
    school: schoolId,
    commentaar: () => 'Verzonnen gegevens.',
    auteur: () => 'Koppelproef',
  } as Readonly<Record<string, Rule>>
  const walk = (value: unknown, field: string, who?: string): unknown => {
    if (typeof value === 'string') return fields[field]?.(value, who) ?? value
    if (Array.isArray(value)) return value.map((one) => walk(one, field))
    if (typeof value !== 'object' || value === null) return value
    const naamOf = (naam: unknown): unknown => {
      if ('leerlingen' in value && 'schooljaar' in value) return 'De Proefschool'
      return (value as { soort?: unknown }).soort === 'anomalie' ? naam : walk(naam, 'naam')
    }
    const own = isPerson(value) ? whoIs(value, value.key) : undefined
    // A record of a message may have fewer fields than that of the school: it says itself what its voorletters stand for.
    if (isPerson(value)) rememberGivens(givens, [value])
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, name === 'naam' ? naamOf(inner) : walk(inner, name, own)]),
    )
  }
  return { of: (value) => walk(value, '') as typeof value, schoolId }
}

const isPerson = (value: object): value is Person => 'geboortedatum' in value || 'voorletters' in value

/** `leerling-12`: who somebody is has the brincode in it as it was made. */
function idsFor(schools: readonly School[]): (id: string) => string {
  const ids = new Map<string, string>()
  const add = (name: string, id: string | undefined, counted: ReturnType<typeof counter>) => {
    if (id !== undefined && !ids.has(id)) ids.set(id, counted(`${name}/${id}`))
  }
  const numbered = (name: string) => counter((number) => `${name}-${number}`)
  const lists = { groep: numbered('groep'), leerkracht: numbered('leerkracht'), leerling: numbered('leerling') }
  for (const { groepen = [], leerkrachten = [], leerlingen } of schools) {
    for (const { id } of groepen) add('groep', id, lists.groep)
    for (const { id } of leerkrachten) add('leerkracht', id, lists.leerkracht)
    for (const { id } of leerlingen) add('leerling', id, lists.leerling)
  }
  const others = numbered('ander')
  return (id) => ids.get(id) ?? others(id)
}

/** Codes of the test range: those that are in it stay, the others get a free one. */
function brincodesFor(schools: readonly School[]): ReadonlyMap<string, string> {
  const codes = [...new Set(schools.flatMap(({ brincode }) => brincode?.trim().toUpperCase() ?? []))]
  const taken = new Set(codes.filter((code) => /^99[A-Z]{2}$/.test(code)))
  let next = numberOfBrincode('99XX')
  return new Map(
    codes.map((code) => {
      if (taken.has(code) && /^99/.test(code)) return [code, code]
      while (taken.has(brincodeAt(next))) next++
      taken.add(brincodeAt(next))
      return [code, brincodeAt(next)]
    }),
  )
}
