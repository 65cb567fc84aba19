import { type Weighted, weighted } from '../weighted.ts'

/** A family name, split as the standard wants it. */
export type Achternaam = { readonly achternaam: string; readonly voorvoegsel?: string }

/** A given name with the initial it gives: `J`, and `IJ` for IJsbrand. */
export type Voornaam = { readonly naam: string; readonly letter: string }

/** Longest first, so that `van de` wins from `van`. All at most 10 characters. */
const voorvoegsels = [
  'van der',
  'van den',
  'van de',
  'van het',
  "van 't",
  'van ter',
  'van',
  'von',
  'in der',
  "in 't",
  'in het',
  'in de',
  'op den',
  'op de',
  "op 't",
  'uit den',
  'uit de',
  'ter',
  'ten',
  'te',
  'den',
  'der',
  'de la',
  'de',
  "'t",
  "'s",
  'el',
  'al',
  'da',
  'dos',
  'do',
  'du',
  'la',
  'le',
  'bin',
  'ben',
]

/** `splitAchternaam('van den Berg')` gives `{ voorvoegsel: 'van den', achternaam: 'Berg' }`. Only lower-case prefixes split off. */
export function splitAchternaam(whole: string): Achternaam {
  const voorvoegsel = voorvoegsels.find((prefix) => whole.startsWith(`${prefix} `))
  return voorvoegsel === undefined
    ? { achternaam: whole }
    : { achternaam: whole.slice(voorvoegsel.length + 1), voorvoegsel }
}

/** The entries of `de Jong 83937, Jansen 73538, Vink`: name and weight; without a number the weight is `otherwise`. */
export function parseTable(text: string, otherwise = 1): (readonly [name: string, weight: number])[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const number = /\s(\d+)$/.exec(entry)
      return number === null ? [entry, otherwise] : [entry.slice(0, number.index), Number(number[1])]
    })
}

export function voornaamOf(naam: string): Voornaam {
  return { naam, letter: naam.startsWith('IJ') ? 'IJ' : naam.slice(0, 1).toUpperCase() }
}

export function achternamenOf(entries: readonly (readonly [string, number])[]): Weighted<Achternaam> {
  return weighted(entries.map(([name, weight]) => [splitAchternaam(name), weight] as const))
}

export function voornamenOf(entries: readonly (readonly [string, number])[]): Weighted<Voornaam> {
  return weighted(entries.map(([name, weight]) => [voornaamOf(name), weight] as const))
}
