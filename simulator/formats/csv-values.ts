import { type Jaargroep, jaargroepen } from '../../src/school/groep.ts'
import type { Cell } from './csv-text.ts'

/** Reads the cells of one column, and tells what is wrong with a value that is kept as it is. */
type Column = {
  readonly read: (text: string) => string
  /** A sentence without the value; undefined when it is right. */
  readonly wrong: (value: string) => string | undefined
}

const dates = ['geboortedatum', 'startOndwJgr3', 'instroomdatum', 'uitstroomdatum']

/** How the columns of this list of pupils are read; a column that is not here is read as it stands. */
export function columnsOfPupils(rows: readonly Readonly<Record<string, Cell>>[]): ReadonlyMap<string, Column> {
  const date: Column = {
    read: dayOf,
    wrong: (value) => (isDate(value) ? undefined : 'is no date (YYYY-MM-DD or DD-MM-YYYY)'),
  }
  const sexes = sexesOf(rows.map(({ geslacht }) => geslacht))
  return new Map([
    ...dates.map((name) => [name, date] as const),
    [
      'geslacht',
      {
        read: (text) => sexes.get(text.trim().toLowerCase()) ?? text,
        wrong: (value) => (/^[0129]$/.test(value) ? undefined : 'is not m, v, j, jongen, meisje, 0, 1, 2 or 9'),
      },
    ],
    [
      'jaargroep',
      {
        read: (text) => text,
        wrong: (value) =>
          jaargroepen.some((known) => known === value) ? undefined : `is not one of ${jaargroepen.join(', ')}`,
      },
    ],
  ])
}

/**
 * One cell: its value, and what is wrong with it. A backslash in front takes the rest as it is and as meant; so is an
 * empty text.
 */
export function readValue(text: string, { read, wrong }: Column): { value: string; problem?: string } {
  if (text.startsWith('\\')) return { value: text.slice(1) }
  const value = read(text)
  const problem = value === '' ? undefined : wrong(value)
  return problem === undefined ? { value } : { value, problem }
}

/** The pupil with a backslash before each value that would be read as another one. */
export function writeValues(cells: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const columns = columnsOfPupils([])
  return Object.fromEntries(
    Object.entries(cells).map(([name, value]) => {
      const column = columns.get(name)
      const changes = column && typeof value === 'string' && (value.startsWith('\\') || column.read(value) !== value)
      return [name, changes ? `\\${value}` : value]
    }),
  )
}

/** `04-03-2018` and `4-3-2018` as `2018-03-04`: day before month, as the Dutch write. Anything else as it is. */
function dayOf(text: string): string {
  const [, day, month, year] = /^\s*(\d{1,2})-(\d{1,2})-(\d{4})\s*$/.exec(text) ?? []
  const made = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return isDate(made) ? made : text
}

/** A day of the calendar, with or without a zone. */
function isDate(text: string): boolean {
  const [, day] = /^(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)?$/.exec(text) ?? []
  const moment = new Date(`${day}T00:00:00Z`)
  return day !== undefined && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)
}

/**
 * What the words of a column mean. `m` is a man, but beside `j` (jongen) it is a meisje; with `j` and `v` both in the
 * column it could be either, and stays `m`.
 */
function sexesOf(cells: readonly Cell[]): ReadonlyMap<string, string> {
  const words = new Set(cells.map((cell) => cell?.trim().toLowerCase()))
  const m = !words.has('j') ? '1' : words.has('v') ? 'm' : '2'
  return new Map([
    ...['j', 'jongen', 'man'].map((word) => [word, '1'] as const),
    ...['v', 'meisje', 'vrouw'].map((word) => [word, '2'] as const),
    ['m', m],
  ])
}

/**
 * The jaargroep that the name of a group tells: `3A` and `groep 3` 3, `3/4` and `3-4` C; undefined when it tells none, or
 * could mean several things. A school year in front does not count.
 */
export function jaargroepOfName(name: string): Jaargroep | undefined {
  const bare = name.replace(/\b\d{4}\s*[-/]\s*\d{4}\b/, '')
  const numbers = [...bare.matchAll(/\d+/g)].map(([number]) => number)
  const years = numbers.map(Number)
  const inOrder = years.every((year, index) => index === 0 || year === years[index - 1]! + 1)
  if (!numbers.every((number) => /^[0-8]$/.test(number)) || !inOrder || years.length === 0) return undefined
  if (years.length === 1) return numbers[0] as Jaargroep
  return /\d\s*\p{L}?\s*[-/+]\s*\d/u.test(bare) ? 'C' : undefined
}
