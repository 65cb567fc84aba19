import { fold } from '../link/fold.ts'
import { isShortVoorvoegsel } from '../link/voorvoegsel.ts'
import type { Dates, SeenDay } from './dates.ts'
import type { Names } from './names.ts'
import type { Numbers } from './numbers.ts'

/** What is done with a text in a field of one name; `who` as {@link whoIs} tells. */
export type Rule = (text: string, who?: string) => string

/** What may be there of a person that has words in it. */
export type Person = {
  readonly id?: string
  readonly roepnaam?: string
  readonly achternaam?: string
  readonly voornamen?: string
  readonly voorvoegsel?: string
  readonly gebruikersnaam?: string
  readonly emailadres?: string
  readonly geboortedatum?: string
}

/** One record of one message, so that what is said of it at two places is said of one. */
export const whoIs = ({ id, roepnaam, achternaam, voornamen, geboortedatum }: Person, key = ''): string =>
  JSON.stringify([id ?? '', key, roepnaam ?? '', achternaam ?? '', voornamen ?? '', geboortedatum ?? ''])

/** A date with all that ties the person who has it to others: numbers, and names by the families that they are in. */
export function seenDay(
  person: Person,
  numbers: readonly (string | undefined)[],
  families: (text: string) => readonly string[],
): SeenDay[] {
  const { id, roepnaam = '', voornamen = '', achternaam = '', geboortedatum } = person
  if (geboortedatum === undefined) return []
  const ties = [
    ...[id, ...numbers].filter((one) => one !== undefined).map((one) => `#${one}`),
    ...families([roepnaam, voornamen, achternaam].join(' ')),
  ]
  return [{ who: whoIs(person, numbers[0]), ties, date: geboortedatum }]
}

type Made = {
  readonly names: Names
  readonly numbers: Numbers
  readonly dates: Dates
  /** Another domain for the domain of an address. */
  readonly domain: Rule
  readonly brincode: Rule
  /** A text in which names may stand. */
  readonly free: Rule
}

/** The one table of who goes by which rule, under the names that the fields of a school have. Fields that are not in it stay. */
export function fieldRules({ names, numbers, dates, domain, brincode, free }: Made): Readonly<Record<string, Rule>> {
  const named: Rule = (text) => namesAndNumbers(text, names.text, numbers.key)
  const address: Rule = (text) => withDomains(text, named, domain)
  return {
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
    gebruikersnaam: address,
    emailadres: address,
    geboortedatum: dates.text,
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
    naam: free,
    namen: free,
    omschrijving: free,
    rolomschrijving: free,
    faultstring: free,
  }
}

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
