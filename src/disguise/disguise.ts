import { brincodeAt, numberOfBrincode } from '../../simulator/generate/brincode.ts'
import { schoolIdOf } from '../../simulator/live-school.ts'
import { fold } from '../link/fold.ts'
import { isShortVoorvoegsel } from '../link/voorvoegsel.ts'
import type { School } from '../school/school.ts'
import { otherDate } from './dates.ts'
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

type Person = {
  readonly id?: string
  readonly roepnaam?: string
  readonly achternaam?: string
  readonly voornamen?: string
  readonly voorvoegsel?: string
  readonly gebruikersnaam?: string
  readonly emailadres?: string
}

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
  const date = otherDate
  const ids = idsFor(schools)
  const domains = counter((number) => `school-${number}.example`)
  const brincodes = brincodesFor(schools)
  const domain = (text: string): string => {
    const made = domains(text.toLowerCase())
    return /^\p{Lu}/u.test(text) ? `S${made.slice(1)}` : made
  }
  const named = (text: string): string => namesAndNumbers(text, names.text, numbers.key)
  const free = groups ? named : names.mention
  const brincode = (text: string): string =>
    text.replace(/\d\d[a-z]{2}/i, (code) => {
      const made = brincodes.get(code.toUpperCase()) ?? code
      return code === code.toUpperCase() ? made : made.toLowerCase()
    })
  const schoolId = (id: string): string => brincode(id.slice(0, 4)) + id.slice(4)

  /** What is done with a text in a field of this name. Other fields stay. */
  const fields: Readonly<Record<string, (text: string) => string>> = {
    id: ids,
    ids,
    key: numbers.key,
    groep: numbers.key,
    samengesteldeGroepen: numbers.key,
    vestiging: numbers.key,
    schoolkey: numbers.key,
    instellingsnummer: numbers.digits,
    eckid: numbers.eckid,
    achternaam: named,
    voorvoegsel: (text) => (isShortVoorvoegsel(fold(text)) ? text : named(text)),
    voornamen: named,
    roepnaam: named,
    voorletters: names.initials,
    gebruikersnaam: (text) => withDomains(text, named, domain),
    emailadres: (text) => withDomains(text, named, domain),
    geboortedatum: date,
    fotourl: (text) => `https://foto.example/${numbers.digits(text.replace(/\D/g, '')) || '0'}`,
    sofinummer: numbers.bsn,
    bsn: numbers.bsn,
    onderwijsnummer: numbers.bsn,
    bsnOndwnr4: numbers.digits,
    rijksregisternummer: numbers.digits,
    postcodenl: numbers.key,
    postnummerbe: numbers.digits,
    postcodeoverig: numbers.key,
    brincode,
    school: schoolId,
    naam: free,
    namen: free,
    omschrijving: free,
    rolomschrijving: free,
    faultstring: free,
    commentaar: () => 'Verzonnen gegevens.',
    auteur: () => 'Koppelproef',
  }
  const walk = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return fields[field]?.(value) ?? value
    if (Array.isArray(value)) return value.map((one) => walk(one, field))
    if (typeof value !== 'object' || value === null) return value
    const naamOf = (naam: unknown): unknown => {
      if ('leerlingen' in value && 'schooljaar' in value) return 'De Proefschool'
      return (value as { soort?: unknown }).soort === 'anomalie' ? naam : walk(naam, 'naam')
    }
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, name === 'naam' ? naamOf(inner) : walk(inner, name)]),
    )
  }
  return { of: (value) => walk(value, '') as typeof value, schoolId }
}

const textsOf = ({ roepnaam, achternaam, voornamen, voorvoegsel, gebruikersnaam, emailadres }: Person): string[] => [
  ...[roepnaam, achternaam, voornamen].filter((text) => text !== undefined),
  // Together, as an address may have them: vanderberg@.
  ...(voorvoegsel === undefined ? [] : [`${voorvoegsel} ${achternaam ?? ''}`]),
  ...[gebruikersnaam, emailadres].flatMap((text) => text?.replace(/@[^\s@;,<>]+/gu, '@') ?? []),
]

/** A text of words; a number of three digits and more in it is taken for a key, as `1004711@` is. */
export const namesAndNumbers = (text: string, names: (text: string) => string, key: (text: string) => string): string =>
  text
    .split(/((?<!&#x?[0-9a-f]*)\d{3,})/i)
    .map((part, index) => (index % 2 === 1 ? key(part) : names(part)))
    .join('')

/** An address: the part before the @ as names, the domain as a domain; an address that is none is a text. */
export const withDomains = (text: string, names: (text: string) => string, domain: (text: string) => string): string =>
  text
    .split(/(@[^\s@;,<>]+)/u)
    .map((part, index) => (index % 2 === 1 ? `@${domain(part.slice(1))}` : names(part)))
    .join('')

/** A new text for each text that is seen. */
export function counter(make: (number: number) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const made = known.get(text) ?? make(known.size + 1)
    known.set(text, made)
    return made
  }
}

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

/** `99QQ00` of a school as it now is. */
export const idOf = ({ brincode = '', dependancecode }: School): string => schoolIdOf(brincode, dependancecode)
