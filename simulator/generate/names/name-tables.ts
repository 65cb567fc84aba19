import { type Weighted, weighted } from '../weighted.ts'

/** A family name, split as the standard wants it. */
export type Achternaam = {
  readonly achternaam: string
  readonly voorvoegsel?: string
  /** The form that women of the family bear: `Kowalska` beside `Kowalski`. */
  readonly vrouwelijk?: Achternaam
  /** A small number of its own, for who keeps something with each name. Means nothing else. */
  readonly place: number
}

/** A first name with the initials it gives. */
export type Voornaam = {
  readonly naam: string
  readonly letter: string
  /** What may stand in the register for one who is called this: `Gijsbertus` for Gijs. */
  readonly formeel?: Voornaam
  /** A small number of its own, for who keeps something with each name. Means nothing else. */
  readonly place: number
}

let places = 0

/** Longest first, so that `van de` wins from `van`. All at most 10 characters. */
const voorvoegsels = [
  ...['van der', 'van den', 'van de', 'van het', "van 't", 'van ter', 'in der', "in 't", 'in het', 'in de', 'op den'],
  ...['op de', "op 't", 'uit den', 'uit de', 'de la', 'van', 'von', 'ter', 'ten', 'te', 'den', 'der', 'de', "'t", "'s"],
  ...['el', 'al', 'da', 'dos', 'do', 'du', 'la', 'le'],
]

/** `splitAchternaam('van den Berg')` gives `{ voorvoegsel: 'van den', achternaam: 'Berg' }`. Only lower-case prefixes split off. */
export function splitAchternaam(whole: string): { readonly achternaam: string; readonly voorvoegsel?: string } {
  const voorvoegsel = voorvoegsels.find((prefix) => whole.startsWith(`${prefix} `))
  return voorvoegsel === undefined
    ? { achternaam: whole }
    : { achternaam: whole.slice(voorvoegsel.length + 1), voorvoegsel }
}

/** `van den Berg` again, as one word to read. */
export function joinAchternaam({
  achternaam = '',
  voorvoegsel,
}: {
  achternaam?: string
  voorvoegsel?: string
}): string {
  return voorvoegsel === undefined ? achternaam : `${voorvoegsel} ${achternaam}`
}

export type Entries = readonly (readonly [name: string, weight: number])[]

/** The entries of `de Jong 86534, Jansen 75698, Vink`: name and weight; without a number the weight is 1. */
export function parseTable(text: string): Entries {
  return text
    .split(',')
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '')
    .map((entry) => {
      const number = /\s(\d+)$/.exec(entry)
      return number === null ? [entry, 1] : [entry.slice(0, number.index), Number(number[1])]
    })
}

/** Words separated by white space. */
export function parseWords(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

/** Names with letters that registers lose stand in it twice, half of the weight each: `Şahin` and `Sahin`. */
export function withLostLetters(entries: Entries, lost: Readonly<Record<string, string>> = {}): Entries {
  return entries.flatMap(([name, weight]) => {
    const plain = Array.from(name, (letter) => lost[letter] ?? letter).join('')
    return plain === name ? [[name, weight] as const] : [[name, weight / 2] as const, [plain, weight / 2] as const]
  })
}

const known = new Map<string, Voornaam>()

/** Two initials for `Jan-Willem` and `Jia Yi`, `IJ` for `IJsbrand`, one letter for most. The same name is the same object. */
export function voornaamOf(naam: string, formeel?: string): Voornaam {
  const name = `${naam}/${formeel ?? ''}`
  const found = known.get(name)
  if (found !== undefined) return found
  const first = naam.startsWith('IJ') ? 'IJ' : Array.from(naam)[0]!.toUpperCase()
  const letter = first + (/[- ](\p{Lu})/u.exec(naam)?.[1] ?? '')
  const own = { naam, letter, formeel: formeel === undefined ? undefined : voornaamOf(formeel), place: places++ }
  known.set(name, own)
  return own
}

export function voornamenOf(entries: Entries, formeel: Readonly<Record<string, string>> = {}): Weighted<Voornaam> {
  return weighted(entries.map(([name, weight]) => [voornaamOf(name, formeel[name]), weight] as const))
}

function achternaamOf(name: string, vrouwelijk: Achternaam | undefined): Achternaam {
  const { achternaam, voorvoegsel } = splitAchternaam(name)
  return { achternaam, voorvoegsel, vrouwelijk, place: places++ }
}

export function achternamenOf(
  entries: Entries,
  endings: readonly (readonly [man: string, vrouw: string])[] = [],
): Weighted<Achternaam> {
  return weighted(
    entries.map(([name, weight]) => {
      const ending = endings.find(([man]) => name.endsWith(man))
      const vrouwelijk = ending && achternaamOf(name.slice(0, -ending[0].length) + ending[1], undefined)
      return [achternaamOf(name, vrouwelijk), weight] as const
    }),
  )
}
