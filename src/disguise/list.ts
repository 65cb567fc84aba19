import { knownIn, listIn } from '../lists/columns.ts'
import { leerlingVelden } from '../school/leerling.ts'
import { rowsOf } from '../school/veld.ts'
import { ToolError } from '../tool-error.ts'
import { type Passage, passages, passedBy } from './allowed.ts'
import { everyVeld, whoIs } from './field-rules.ts'
import type { GrowingDisguise, SeenPerson } from './growing.ts'

export type DisguisedList = {
  /** The same rows in the same order, with the same separators, quotes and line ends. */
  readonly text: string
  readonly passed: number
  /** Which columns were emptied, by place (`column 4`), and how many values each had. */
  readonly dropped: Readonly<Record<string, number>>
}

/**
 * Makes up what says who somebody is in a list with a header, CSV of any separator. A column that is not known is
 * emptied and loses its name.
 * @throws ToolError E_FILE_INVALID, without anything of what stands there, when no column is known; E_MADE_UP_ALREADY
 */
export function disguiseList(whole: string, fileName: string, disguise: GrowingDisguise): DisguisedList {
  const said = /^sep=.\r?\n/i.exec(whole)?.[0] ?? ''
  const rows = rowsIn(whole.slice(said.length))
  const header = (rows[0]?.cells ?? []).map(({ value }) => value.trim())
  const columns = fieldsOf(header, fileName)
  const people: SeenPerson[] = []
  const groups: string[] = []
  for (const { cells } of rows.slice(1)) {
    const person: Record<string, string> = {}
    for (const [place, { value }] of cells.entries()) {
      const column = columns[place]
      if (column === undefined || value === '') continue
      if (personal.has(column) || column === 'eckid')
        person[column] = column === 'geboortedatum' ? asInMessage(value) : value
      if (column === 'groep' || column === 'naam') groups.push(value)
    }
    people.push(person)
  }
  disguise.learn(people, groups)
  let passed = 0
  const dropped: Record<string, number> = {}
  const made = (value: string, place: number, who?: string): string => {
    const passage = passageOf(columns[place])
    if (passage === undefined) {
      const what = `column ${place + 1}`
      if (value !== '') dropped[what] = (dropped[what] ?? 0) + 1
      return ''
    }
    passed++
    return columns[place] === 'geboortedatum'
      ? birthDate(value, disguise, who)
      : passedBy(passage, value, disguise, who)
  }
  const lines = rows.map(({ cells, end }, line) => {
    const person = people[line - 1]
    const who = person && whoIs(person, person.key)
    const now = cells.map(({ value, quoted, before }, place) => {
      const name = passageOf(columns[place]) === undefined ? `kolom ${place + 1}` : value
      return before + written(line === 0 ? name : made(value, place, who), quoted)
    })
    return now.join('') + end
  })
  return { text: said + lines.join(''), passed, dropped }
}

/** Columns from which is learnt who is in the list. */
const personal: ReadonlySet<string> = new Set(
  rowsOf(leerlingVelden).flatMap(([field, { disguise }]) =>
    field === 'key' || ['name', 'voorvoegsel', 'address', 'birthday'].includes(disguise ?? '') ? [field] : [],
  ),
)

/** The field of each column; undefined where none is known. */
function fieldsOf(header: readonly string[], fileName: string): readonly (string | undefined)[] {
  const list = listIn(header, fileName)
  // A list without header starts with somebody.
  if (list === undefined)
    throw new ToolError(
      'E_FILE_INVALID',
      `${fileName}:1: the first line must hold the names of the columns, and half of them must be known`,
    )
  const known = knownIn(list, header)
  return header.map((name) => known.get(name))
}

/** Under which element of a message a column is allowed; most have one of their own. */
const elements: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    everyVeld.flatMap(([field, { wire }]) => (wire?.kind === 'element' ? [[field, wire.name] as const] : [])),
  ),
  id: 'leerlingid',
  key: 'leerlingid',
  vestiging: 'leerlingid',
  school: 'brincode',
  groep: 'naam',
  samengesteldeGroepen: 'naam',
}

const dutchDate = /^\s*(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})\s*$/

/** By the one list of what may pass. */
function passageOf(column: string | undefined): Passage | undefined {
  if (column === undefined) return undefined
  const passage = passages.get(elements[column] ?? column)
  // As lists write a day of enrolment.
  return passage !== undefined && 'keep' in passage && /datum/.test(column)
    ? { keep: new RegExp(`${passage.keep.source}|${dutchDate.source.replace('\\2', '[-/. ]')}`) }
    : passage
}

/** `4-3-2018` as it would be in a message: `2018-03-04`. Anything else as it is. */
function asInMessage(value: string): string {
  const [, day, , month = '', year] = dutchDate.exec(value) ?? []
  return day === undefined ? value : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Made up as in a message, and back in its own form. */
function birthDate(value: string, disguise: GrowingDisguise, who?: string): string {
  const now = disguise.rule('geboortedatum')(asInMessage(value), who)
  const [, day, sign, month = ''] = dutchDate.exec(value) ?? []
  if (day === undefined) return now
  const [made, madeMonth = '', madeDay = ''] = now.split('-')
  const as = (text: string, like: string) => (like.length === 1 ? String(Number(text)) : text)
  return `${as(madeDay, day)}${sign}${as(madeMonth, month)}${sign}${made}`
}

type Cell = { readonly before: string; readonly value: string; readonly quoted: boolean }

const written = (value: string, quoted: boolean): string =>
  quoted || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value

/** Rows of cells; `before` is the separator in front of a cell, `end` the line end. Never fails: a quote may stay open. */
function rowsIn(text: string): readonly { readonly cells: readonly Cell[]; readonly end: string }[] {
  const header = text.replace(/[\r\n].*$/s, '')
  const separator = [',', ';', '\t', '|'].reduce((best, next) =>
    header.split(next).length > header.split(best).length ? next : best,
  )
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))([${separator}]|\\r\\n|\\n|\\r|$)`, 'y')
  const rows: { cells: Cell[]; end: string }[] = []
  let row: { cells: Cell[]; end: string } = { cells: [], end: '' }
  let before = ''
  while (cell.lastIndex < text.length || before !== '') {
    const found = cell.exec(text)
    if (found === null) break
    const [, quoted, plain, end = ''] = found
    row.cells.push({ before, value: quoted?.replaceAll('""', '"') ?? plain ?? '', quoted: quoted !== undefined })
    before = end === separator ? separator : ''
    if (before === '') {
      rows.push({ cells: row.cells, end })
      row = { cells: [], end: '' }
    }
    if (end === '') break
  }
  return rows
}
