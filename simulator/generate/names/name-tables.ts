import { shortAt } from '../../../src/within.ts'
import { type AliasTable, aliasTable, pickPlace } from '../weighted.ts'

/** More than there are names in all tables together, of each kind. */
export const mostNames = 8_192

/** Draws in, places of names out: names are kept once, in order of arrival, and everything else speaks of their places. */
export type NameTable = {
  readonly shares: AliasTable
  readonly places: Uint16Array
}

export function nameTable(entries: Entries, placeOf: (name: string) => number): NameTable {
  const places = entries.map(([name]) => placeOf(name))
  if (Math.max(...places) >= mostNames) throw new RangeError(`the tables hold more than ${mostNames} names`)
  return { shares: aliasTable(entries.map(([, weight]) => weight)), places: Uint16Array.from(places) }
}

/** The place of the name on which a draw falls. */
export function pickName({ shares, places }: NameTable, draw: number): number {
  return shortAt(places, pickPlace(shares, draw))
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
