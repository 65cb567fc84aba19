import { fold } from '../link/fold.ts'
import { usableEckid, usableKey } from '../link/numbers.ts'
import { isShortVoorvoegsel } from '../link/voorvoegsel.ts'
import { groepVelden } from '../school/groep.ts'
import { leerkrachtVelden } from '../school/leerkracht.ts'
import { type Leerling, leerlingVelden } from '../school/leerling.ts'
import { schoolVelden, vestigingVelden } from '../school/school.ts'
import { type Disguised, rowsOf, type Veld } from '../school/veld.ts'
import type { Dates, SeenDay } from './dates.ts'
import { beginsWithTwo } from './initials.ts'
import type { Names } from './names.ts'
import type { Numbers } from './numbers.ts'

/** What is done with a text in a field of one name; `who` as {@link whoIs} tells. */
export type Rule = (text: string, who?: string) => string

/** What may be there of a person that has words in it. */
export type Person = {
  readonly id?: string
  readonly key?: string
  readonly roepnaam?: string
  readonly achternaam?: string
  readonly voornamen?: string
  readonly voorvoegsel?: string
  readonly gebruikersnaam?: string
  readonly emailadres?: string
  readonly geboortedatum?: string
}

const telling = rowsOf(leerlingVelden).flatMap(([field, { tellsApart }]) => (tellsApart ? [field] : []))

/** One record of one message, so that what is said of it at two places is said of one. */
export const whoIs = (person: { readonly [field in keyof Leerling]?: unknown }, key = ''): string =>
  JSON.stringify([key, ...telling.map((field) => person[field] ?? '')])

/**
 * A date with all that ties the person who has it to others of the same school: numbers, and names by the families that they are in.
 * Nobody is linked to a pupil of another school, and a number that stands for none (`#001`) is nobody's.
 */
export function seenDay(
  person: Person & { readonly eckid?: string },
  school: string,
  families: (text: string) => readonly string[],
): SeenDay[] {
  const { id, key, eckid, roepnaam = '', voornamen = '', achternaam = '', geboortedatum } = person
  if (geboortedatum === undefined) return []
  const numbers = [id, usableKey(key), usableEckid(eckid)].filter((one) => one !== undefined)
  const ties = [...numbers.map((one) => `#${one}`), ...families([roepnaam, voornamen, achternaam].join(' '))]
  return [{ who: whoIs(person, key), ties: ties.map((tie) => `${school}/${tie}`), date: geboortedatum }]
}

/** The given name of each record, for who reads it with what {@link whoIs} tells. */
export function rememberGivens(givens: Map<string, string>, people: readonly Person[]): void {
  for (const person of people) {
    const given = person.roepnaam ?? person.voornamen
    if (given !== undefined && beginsWithTwo(given)) givens.set(whoIs(person, person.key), given)
  }
}

type Made = {
  readonly names: Names
  readonly numbers: Numbers
  readonly dates: Dates
  /** The given name of one record, where it is known. */
  readonly givenOf: (who: string) => string | undefined
  /** Another domain for the domain of an address. */
  readonly domain: Rule
  readonly brincode: Rule
  /** A text in which names may stand. */
  readonly free: Rule
}

/** Fields with the rule that each goes by, as the tables of the school say. Fields that are not in it stay. */
export function fieldRules({
  names,
  numbers,
  dates,
  givenOf,
  domain,
  brincode,
  free,
}: Made): Readonly<Record<string, Rule>> {
  const named: Rule = (text) => namesAndNumbers(text, names.text, numbers.key)
  const rules: Readonly<Record<Disguised, Rule>> = {
    key: numbers.key,
    eckid: numbers.eckid,
    name: named,
    voorvoegsel: (text) => (isShortVoorvoegsel(fold(text)) ? text : named(text)),
    initials: (text, who = '') =>
      names.isName(text)
        ? named(text)
        : namesAndNumbers(text, (letters) => names.initials(letters, givenOf(who)), numbers.key),
    address: (text) => withDomains(text, named, domain),
    birthday: dates.text,
    number: numbers.bsn,
    digits: numbers.digits,
    photo: (text) => `https://foto.example/${numbers.digits(text.replace(/\D/g, '')) || '0'}`,
    brincode,
    free,
  }
  const ofFields = everyVeld.flatMap(([field, { disguise }]) =>
    disguise === undefined ? [] : [[field, rules[disguise]] as const],
  )
  return { ...Object.fromEntries(ofFields), namen: free, rolomschrijving: free, faultstring: free }
}

/** Of every record; two of one name go by one rule. */
export const everyVeld: readonly (readonly [string, Veld])[] = [
  ...rowsOf(leerlingVelden),
  ...rowsOf(leerkrachtVelden),
  ...rowsOf(groepVelden),
  ...rowsOf(vestigingVelden),
  ...rowsOf(schoolVelden).filter(([field]) => field !== 'naam'),
]

/** `school-1.example` for the first domain that is seen, and so on; a capital in front stays one. */
export function otherDomains(): Rule {
  const domains = counter((number) => `school-${number}.example`)
  return (text) => {
    const made = domains(text.toLowerCase())
    return /^\p{Lu}/u.test(text) ? `S${made.slice(1)}` : made
  }
}

/** The texts of a person from which words are learnt. */
export const textsOf = ({
  roepnaam,
  achternaam,
  voornamen,
  voorvoegsel,
  gebruikersnaam,
  emailadres,
}: Person): string[] => [
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
const withDomains = (text: string, names: (text: string) => string, domain: (text: string) => string): string =>
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
