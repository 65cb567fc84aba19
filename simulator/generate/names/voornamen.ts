import { itemAt } from '../../../src/within.ts'
import { type Entries, mostNames, type NameTable, nameTable } from './name-tables.ts'

/** A first name with the initials it gives. */
export type Voornaam = {
  readonly naam: string
  readonly letter: string
  readonly place: number
}

const voornamen: Voornaam[] = []
const known = new Map<string, Voornaam>()

/** The name itself, and what may stand in the register for one who is called so: for place 3 at 6 and 7. `Gijsbertus` for Gijs; mostly alike. */
export const registerAt = new Uint16Array(mostNames * 2)

/** The same number for two places where the same name stands. */
export const spellingAt = new Uint16Array(mostNames)

/** A first name of the tables by its place. */
export const voornaamAt = (place: number): Voornaam => itemAt(voornamen, place)

/** Two initials for `Jan-Willem` and `Jia Yi`, `IJ` for `IJsbrand`, one letter for most. The same name is the same object. */
export function voornaamOf(naam: string, formeel?: string): Voornaam {
  const name = `${naam}/${formeel ?? ''}`
  const found = known.get(name)
  if (found !== undefined) return found
  const first = naam.startsWith('IJ') ? 'IJ' : itemAt(Array.from(naam), 0).toUpperCase()
  const letter = first + (/[- ](\p{Lu})/u.exec(naam)?.[1] ?? '')
  const spelling = formeel === undefined ? undefined : voornaamOf(naam).place
  const register = formeel === undefined ? undefined : voornaamOf(formeel).place
  const place = voornamen.length
  const own = { naam, letter, place }
  voornamen.push(own)
  registerAt[place * 2] = place
  registerAt[place * 2 + 1] = register ?? place
  spellingAt[place] = spelling ?? place
  known.set(name, own)
  return own
}

export function voornamenOf(entries: Entries, formeel: Readonly<Record<string, string>> = {}): NameTable {
  return nameTable(entries, (name) => voornaamOf(name, formeel[name]).place)
}
