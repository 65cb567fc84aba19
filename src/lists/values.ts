import { jaargroepen } from '../school/groep.ts'
import { leerlingVelden } from '../school/leerling.ts'
import { rowsOf } from '../school/veld.ts'
import { addDays, isDay, withoutZone } from '../time/day.ts'

/** Columns of pupils that hold a day. */
const days = rowsOf(leerlingVelden).flatMap(([field, { form }]) => (form.kind === 'day' ? [field] : []))

/** Reads the cells of one column. */
export type Column = {
  /** The value as we write it; the text as it is where it is not understood. */
  readonly read: (text: string) => string
  /** Whether a value that was read is one of ours. */
  readonly isKnown: (value: string) => boolean
  /** What it should be, for the note: `a day of the calendar`. */
  readonly wanted: { readonly nl: string; readonly en: string }
}

/** How the columns of a list of pupils are read; one that is not here is read as it stands. `sexes`: every word of its column. */
export function columnsOfLeerlingen(sexes: Iterable<string | undefined>): ReadonlyMap<string, Column> {
  const day: Column = {
    read: dayOf,
    isKnown: isDate,
    wanted: { nl: 'een dag, zoals 4-3-2018 of 2018-03-04', en: 'a day, such as 4-3-2018 or 2018-03-04' },
  }
  const codes = sexesOf(sexes)
  return new Map<string, Column>([
    ...days.map((name) => [name, day] as const),
    [
      'geslacht',
      {
        read: (text) => codes.get(wordOf(text)) ?? text,
        isKnown: (value) => /^[0129]$/.test(value),
        wanted: { nl: 'm, v, j, jongen, meisje, 0, 1, 2 of 9', en: 'm, v, j, jongen, meisje, boy, girl, 0, 1, 2 or 9' },
      },
    ],
    [
      'jaargroep',
      {
        read: jaargroepOf,
        isKnown: (value) => (jaargroepen as readonly string[]).includes(value),
        wanted: { nl: `een van ${jaargroepen.join(', ')}`, en: `one of ${jaargroepen.join(', ')}` },
      },
    ],
  ])
}

/**
 * One cell as we write it, and whether it was understood. A backslash in front takes the rest as it is and as meant; so is an
 * empty text.
 */
export function readValue(
  text: string,
  { read, isKnown }: Column,
): { readonly value: string; readonly isKnown: boolean } {
  if (text.startsWith('\\')) return { value: text.slice(1), isKnown: true }
  const value = read(text)
  return { value, isKnown: value === '' || isKnown(value) }
}

const wordOf = (text: string) => text.trim().toLowerCase().replace(/\.$/, '')

/**
 * What the words of a column mean. `m` is a man, but beside `j` (jongen) it is a meisje; with `j` and `v` both in the
 * column it could be either, and is not understood.
 */
function sexesOf(cells: Iterable<string | undefined>): ReadonlyMap<string, string> {
  const words = new Set<string>()
  for (const cell of cells) if (cell !== undefined) words.add(wordOf(cell))
  const m = !words.has('j') ? '1' : words.has('v') ? 'm' : '2'
  return new Map([
    ...['j', 'jongen', 'man', 'mannelijk', 'male', 'boy'].map((word) => [word, '1'] as const),
    ...['v', 'meisje', 'vrouw', 'vrouwelijk', 'f', 'female', 'girl'].map((word) => [word, '2'] as const),
    ...['o', 'u', 'onbekend', 'unknown', '?', '-'].map((word) => [word, '0'] as const),
    ...['x', 'non-binair', 'niet gespecificeerd', 'not specified'].map((word) => [word, '9'] as const),
    ['m', m],
  ])
}

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['jan', 'januari', 'january'],
    ['feb', 'februari', 'february'],
    ['mrt', 'maart', 'mar', 'march'],
    ['apr', 'april'],
    ['mei', 'may'],
    ['jun', 'juni', 'june'],
    ['jul', 'juli', 'july'],
    ['aug', 'augustus', 'august'],
    ['sep', 'sept', 'september'],
    ['okt', 'oktober', 'oct', 'october'],
    ['nov', 'november'],
    ['dec', 'december'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
)

/**
 * A day as schools write it, as `2018-03-04`: `4-3-2018`, `04/03/2018`, `4.3.18`, `20180304`, `4 mrt. 2018`, `4 maart 2018`, day before month
 * as the Dutch write, `4-3-'18`; `43163`, as a spreadsheet counts days; a time of midnight behind it does not count. Anything else as it is.
 */
export function dayOf(text: string): string {
  const bare = text.trim().replace(/[T ]00:00(:00(\.0+)?)?Z?$/, '')
  const made = partsOf(bare) ?? dayOfSpreadsheet(bare)
  return made !== undefined && isDate(made) ? made : text
}

/** `43163`: days since the end of 1899, of the years 1990 to 2049. */
function dayOfSpreadsheet(text: string): string | undefined {
  const days = /^\d{5}$/.test(text) ? Number(text) : 0
  return days >= 32_874 && days < 54_789 ? addDays('1899-12-30', days) : undefined
}

/** `2018-03-04` and `20180304`, `4-3-2018` and `4/3/18`, `4 maart 2018`. */
const dayForms = [
  /^(?<year>\d{4})(?<sign>[-/.]?)(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})\s*(?<sign>[-/.\s])\s*(?<month>\d{1,2})\s*\k<sign>\s*(?<year>\d{4}|['’]?\d{2})$/,
  /^(?<day>\d{1,2})[\s-]+(?<month>[a-z]+)\.?[\s-]+(?<year>\d{4}|['’]?\d{2})$/i,
]

function partsOf(text: string): string | undefined {
  for (const form of dayForms) {
    const { year, month = '', sign, day } = form.exec(text)?.groups ?? {}
    if (year === undefined || day === undefined || (sign === '' && text.length !== 8)) continue
    const number = /\d/.test(month) ? month : months[month.toLowerCase()]
    return number === undefined ? undefined : written(year, String(number), day)
  }
  return undefined
}

/** A year of two digits is of this century: these are pupils. */
const written = (year: string, month: string, day: string) =>
  `${year.length < 4 ? `20${year.slice(-2)}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

/** A day of the calendar, with or without a zone. */
export const isDate = (text: string): boolean => isDay(withoutZone(text))

/** `groep 3` and `Jaargroep_3` as `3`. */
function jaargroepOf(text: string): string {
  const bare = /^\s*(?:jaargroep|groep|leerjaar|jgr)?[\s_.-]*([0-8a-z])\s*$/i.exec(text)?.[1]?.toUpperCase()
  return bare !== undefined && (jaargroepen as readonly string[]).includes(bare) ? bare : text
}
