import type { Naam } from '../school/persoon.ts'

/** Headings of a column with the whole name in it, folded: read where there is none for the surname. */
const headings = new Set(
  'naam volledigenaam naamleerling leerlingnaam leerling name fullname pupilname studentname pupil student'.split(' '),
)

/** Whether a column may hold the whole name. */
export const holdsWholeName = (heading: string): boolean =>
  headings.has(heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''))

/** Words of a voorvoegsel that are part of no given name. */
const words = new Set(
  "van von de den der 't ’t het ter ten te in op aan uit bij onder over voor zu zum zur du del della di el al ould ait aït ben bin abu".split(
    ' ',
  ),
)
const isOf = (word: string) => words.has(word.toLowerCase()) || /^v\.?[/ ]?d\.?$/i.test(word)
/** In a name without a comma a voorvoegsel has small letters: `Jan Ben Ali` may be anything. */
const isSmall = (word: string) => isOf(word) && /^\P{Lu}+$/u.test(word)
const areLetters = (text: string) => /^(?:\p{Lu}\p{Ll}?\.\s?)+$/u.test(text)

/**
 * The parts of `Jan de Vries`, `Vries, Jan de`, `Vries, J.P. de`, `de Vries Jan` or `Jan Vries`. Beside a column for the roepnaam the rest is the
 * surname, which that column may hold alone. Undefined where it is not sure which word is what: `Jan Pieter Vries`. Two names
 * in the other order do no harm: linking sees that they changed places.
 */
export function partsOfName(text: string, roepnaam?: string): Naam | undefined {
  const whole = text.trim().replaceAll(/\s+/g, ' ')
  if (whole === '' || /[()/;]/.test(whole)) return undefined
  if (roepnaam !== undefined) return besideRoepnaam(whole, roepnaam)
  const [surname = '', ...behind] = whole.split(/\s*,\s*/)
  if (behind.length > 0) return behindComma(surname, behind)
  const parts = whole.split(' ')
  const [first = '', ...rest] = parts
  if (areLetters(first)) return { voorletters: first, ...surnameOf(rest) }
  if (isOf(first)) return surnameFirst(parts)
  const at = parts.findIndex(isSmall)
  if (at > 0) return called(parts.slice(0, at), surnameOf(parts.slice(at)))
  if (parts.length > 2) return undefined
  return rest.length === 0 ? { achternaam: first } : { roepnaam: first, ...surnameOf(rest) }
}

const called = (given: readonly string[], surname: Naam): Naam | undefined =>
  surname.achternaam === undefined ? undefined : { roepnaam: given.join(' '), ...surname }

/** `van den Berg`: all that stand in front and may be of it, and the rest. */
function surnameOf(parts: readonly string[]): Naam {
  const start = parts.findIndex((word) => !isOf(word))
  const [before, name] = start < 0 ? [[], []] : [parts.slice(0, start), parts.slice(start)]
  return {
    ...(before.length === 0 ? {} : { voorvoegsel: before.join(' ') }),
    ...(name.length === 0 ? {} : { achternaam: name.join(' ') }),
  }
}

/** `van den Berg`, and `van den Berg Jan`. */
function surnameFirst(parts: readonly string[]): Naam | undefined {
  const surname = surnameOf(parts)
  const [name, given, ...more] = surname.achternaam?.split(' ') ?? []
  if (name === undefined || more.length > 0) return undefined
  return given === undefined ? surname : { ...surname, achternaam: name, roepnaam: given }
}

/** `Vries, Jan de`, `Vries, de, Jan`, `Vries, de` and `de Vries, J.P.`. */
function behindComma(achternaam: string, behind: readonly string[]): Naam | undefined {
  const parts = behind.join(' ').split(' ').filter(Boolean)
  const [before, given] = [parts.filter(isOf), parts.filter((word) => !isOf(word))]
  if (achternaam === '') return undefined
  const name = given.join(' ')
  return {
    achternaam,
    ...(before.length === 0 ? {} : { voorvoegsel: before.join(' ') }),
    ...(name === '' ? {} : areLetters(name) ? { voorletters: name } : { roepnaam: name }),
  }
}

function besideRoepnaam(whole: string, roepnaam: string): Naam | undefined {
  const own = roepnaam.trim()
  const parts = partsOfName(whole)
  if (parts?.roepnaam === own) return { ...parts, roepnaam: own }
  if (whole.startsWith(`${own} `)) return { roepnaam: own, ...surnameOf(whole.slice(own.length + 1).split(' ')) }
  // Another given name stands there, or none: the column is the surname, as `Vries, de`.
  return whole.includes(own) ? undefined : { roepnaam: own, achternaam: whole }
}
