/** The name of a person, as far as it is told. */
export type Naam = { readonly achternaam?: string; readonly voorvoegsel?: string }

/** Does a system that has one field for both hold this of a name: `van der Berg`, and no voorvoegsel beside it? */
export const isInSurname = (field: string, { voorvoegsel, achternaam }: Naam, held: Naam): boolean =>
  (field === 'voorvoegsel' || field === 'achternaam') &&
  !!voorvoegsel &&
  !!achternaam &&
  !held.voorvoegsel &&
  held.achternaam?.toLowerCase() === `${voorvoegsel} ${achternaam}`.toLowerCase()

/** Small words in front of a surname: `van der`, `'t`, `el`, and `De` as the south writes it. */
const smallWords = /^(?=.)(?:(?:De|Den|Der|Ten|Ter|Van)(?![a-z]))?[a-z'’ -]{0,10}$/

/** The same of a record of which it is not known whose it is: `value` is the achternaam or the voorvoegsel that it should have. */
export function mayBeInSurname(field: string, value: string, { voorvoegsel, achternaam }: Naam): boolean {
  const [held, wanted] = [achternaam?.toLowerCase() ?? '', value.toLowerCase()]
  if (voorvoegsel || wanted === '') return false
  if (field === 'voorvoegsel') return held.startsWith(`${wanted} `)
  if (field !== 'achternaam' || achternaam === undefined || !held.endsWith(` ${wanted}`)) return false
  const before = achternaam.slice(0, -wanted.length - 1)
  return smallWords.test(achternaam === achternaam.toUpperCase() ? before.toLowerCase() : before)
}

/** The name that came, as it came or tidied: without blanks that nobody sees, and with each letter as one sign. */
export const isAsItCame = (field: string, came: string, held: string | undefined): boolean =>
  came === held ||
  ((field === 'naam' || names.has(field)) &&
    held !== undefined &&
    held.length <= came.length &&
    [came, came.normalize('NFC')].some((one) => tidied(one) === tidied(held)))

const tidied = (name: string): string =>
  name
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

const names: ReadonlySet<string> = new Set(['achternaam', 'voorvoegsel', 'voorletters', 'roepnaam'])

/** The same name in other capitals: it is still this child's. */
export const isInOtherCapitals = (field: string, wanted: unknown, held: unknown): boolean =>
  names.has(field) &&
  typeof wanted === 'string' &&
  typeof held === 'string' &&
  wanted !== held &&
  wanted.toLowerCase() === held.toLowerCase()
