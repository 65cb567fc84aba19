import type { Naam } from '../../src/school/persoon.ts'

/** The record with these fields absent (not empty: absent). */
export function without<Item extends object, Field extends keyof Item>(item: Item, ...fields: readonly Field[]): Item {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !fields.includes(name as Field))) as Item
}

const names = ['achternaam', 'voorvoegsel', 'voornamen', 'roepnaam'] as const

/** The person with every part of the name rewritten; initials and the rest as they were. */
export function rewriteNaam<Person extends Naam>(person: Person, rewrite: (text: string) => string): Person {
  const parts = names.flatMap((name) => {
    const text = person[name]
    return text === undefined ? [] : [[name, rewrite(text)]]
  })
  return { ...person, ...Object.fromEntries(parts) }
}

/** The person under the name of another: parts that the other does not have are absent. */
export function calledAs<Person extends Naam>(person: Person, other: Naam): Person {
  const { achternaam, voorvoegsel, voornamen, voorletters, roepnaam } = other
  const parts = Object.entries({ achternaam, voorvoegsel, voornamen, voorletters, roepnaam })
  return {
    ...without(person, 'achternaam', 'voorvoegsel', 'voornamen', 'voorletters', 'roepnaam'),
    ...Object.fromEntries(parts.filter(([, part]) => part !== undefined)),
  }
}

/** True when some part of the name matches. */
export const someName = (person: Naam, pattern: RegExp): boolean =>
  names.some((name) => pattern.test(person[name] ?? ''))

/** Letters with a sign, as separate code points can carry them: é, ö, Ç, ñ. */
export const accented = /[À-ÖØ-öø-žȘ-ț]/
