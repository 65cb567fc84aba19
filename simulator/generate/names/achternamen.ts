import { itemAt } from '../../../src/within.ts'
import { type Entries, mostNames, type NameTable, nameTable } from './name-tables.ts'

/** A family name, split as the standard wants it. */
export type Achternaam = {
  readonly achternaam: string
  readonly voorvoegsel?: string
}

/** Longest first, so that `van de` wins from `van`. All at most 10 characters. */
export const voorvoegsels = [
  ...['van der', 'van den', 'van de', 'van het', "van 't", 'van ter', 'in der', "in 't", 'in het', 'in de', 'op den'],
  ...['op de', "op 't", 'uit den', 'uit de', 'de la', 'van', 'von', 'ter', 'ten', 'te', 'den', 'der', 'de', "'t", "'s"],
  ...['el', 'al', 'da', 'dos', 'do', 'du', 'la', 'le'],
]

/** `splitAchternaam('van den Berg')` gives `{ voorvoegsel: 'van den', achternaam: 'Berg' }`. Only lower-case prefixes split off. */
export function splitAchternaam(whole: string): Achternaam {
  const voorvoegsel = voorvoegsels.find((prefix) => whole.startsWith(`${prefix} `))
  return voorvoegsel === undefined
    ? { achternaam: whole }
    : { achternaam: whole.slice(voorvoegsel.length + 1), voorvoegsel }
}

/** `van den Berg` again, as one word to read. */
export function joinAchternaam({ achternaam = '', voorvoegsel }: Partial<Achternaam>): string {
  return voorvoegsel === undefined ? achternaam : `${voorvoegsel} ${achternaam}`
}

const achternamen: Achternaam[] = []

/** The forms that women and men of the family bear: for place 3 at 6 and 7. `Kowalska` for `Kowalski`; mostly alike. */
export const vormenAt = new Uint16Array(mostNames * 2)

/** The place of its voorvoegsel in the list; behind the last for a name without. */
export const voorvoegselAt = new Uint8Array(mostNames)

/** A family name of the tables by its place. */
export const achternaamAt = (place: number): Achternaam => itemAt(achternamen, place)

function placeOf(name: string, vrouwelijk?: number): number {
  const split = splitAchternaam(name)
  const place = achternamen.push(split) - 1
  voorvoegselAt[place] = split.voorvoegsel === undefined ? voorvoegsels.length : voorvoegsels.indexOf(split.voorvoegsel)
  vormenAt[place * 2] = vrouwelijk ?? place
  vormenAt[place * 2 + 1] = place
  return place
}

export function achternamenOf(
  entries: Entries,
  endings: readonly (readonly [man: string, vrouw: string])[] = [],
): NameTable {
  return nameTable(entries, (name) => {
    const ending = endings.find(([man]) => name.endsWith(man))
    return placeOf(name, ending && placeOf(name.slice(0, -ending[0].length) + ending[1]))
  })
}
