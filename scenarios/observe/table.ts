import type { Toestand } from '../../contracts/adapter/adapter.ts'
import { columnsOfLeerlingen, dayOf } from '../../src/lists/values.ts'
import { ToolError } from '../../src/tool-error.ts'
import { checkColumns, type Kolom, type LijstMapping, type Mapping, ownMapping } from './mapping.ts'
import type { Lijst } from './mapping-schema.ts'

/** Rows by column; a value is what the source makes of it. */
export type Row = Readonly<Record<string, unknown>>
export type Rows = {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  /** A column may be absent from all rows, as in JSON, where nobody has a value. Default false. */
  readonly sparse?: boolean
}

/** What an EA holds, and of which records it says itself whose they are in truth. */
export type Reading = { readonly toestand: Toestand; readonly van: ReadonlyMap<string, string> }

/**
 * Rows as records.
 * @throws ToolError E_FILE_INVALID for a column of the mapping that is not there, E_EA_STATE for a record without an id
 */
export function readingOf(tables: Readonly<Partial<Record<Lijst, Rows>>>, mapping: Mapping, where: string): Reading {
  const van = new Map<string, string>()
  const records = (lijst: Lijst): never[] => {
    const table = tables[lijst]
    if (table === undefined) return []
    if (table.columns.length > 0) checkColumns(mapping, lijst, table)
    const own = mapping[lijst] ?? (table.columns.length === 0 ? { velden: {} } : ownMapping(table.columns, where))
    const seen = new Set<string>()
    const sexOf = sexesIn(table.rows, own)
    return wanted(table.rows, own).map((row, index) => {
      const { van: person, ...record } = recordOf(row, own, sexOf)
      const id = record.id as string | undefined
      if (id === undefined) throw new ToolError('E_EA_STATE', where, `record ${index + 1} of ${lijst} has no id`)
      if (seen.has(id)) throw new ToolError('E_EA_STATE', where, `two records of ${lijst} have one id`)
      seen.add(id)
      if (typeof person === 'string') van.set(id, person)
      return record as never
    })
  }
  const toestand = {
    groepen: records('groepen'),
    leerkrachten: records('leerkrachten'),
    leerlingen: records('leerlingen'),
  }
  return { toestand, van }
}

const wanted = (rows: readonly Row[], { alleen }: LijstMapping): readonly Row[] =>
  alleen === undefined ? rows : rows.filter((row) => textOf(row[alleen.veld]) === alleen.is)

/** Reads a sex in words; what `m` means depends on the rest of the column. */
function sexesIn(rows: readonly Row[], { velden: { geslacht } }: LijstMapping): (text: string) => string {
  const words = geslacht === undefined ? [] : rows.map((row) => textOf(row[geslacht.veld]))
  return columnsOfLeerlingen(words).get('geslacht')!.read
}

function recordOf(row: Row, { velden }: LijstMapping, sexOf: (text: string) => string): Record<string, unknown> {
  const read = Object.entries(velden).map(([field, kolom]) => {
    const value = fieldValue(field, row[kolom.veld], kolom)
    return [field, field === 'geslacht' && typeof value === 'string' ? sexOf(value) : value] as const
  })
  return Object.fromEntries(read.filter(([, value]) => value !== undefined))
}

const yes = ['ja', 'yes', 'true', 'waar', 'j', 'y', '1', 'actief', 'active']

function fieldValue(field: string, value: unknown, { waar, vorm, scheiding = ',' }: Kolom): unknown {
  if (field === 'groepen') {
    const items = Array.isArray(value) ? value : (textOf(value)?.split(scheiding) ?? [])
    return items.flatMap((item) => textOf(item)?.trim() || [])
  }
  const text = textOf(value)
  if (field === 'actief') {
    // An empty cell says nothing of whether the record is in use.
    if (text === undefined) return undefined
    return waar === undefined ? yes.includes(text.trim().toLowerCase()) : waar.includes(text)
  }
  if (text === undefined) return undefined
  if (field !== 'geboortedatum') return text
  return vorm === undefined ? dayOf(text) : dayAs(vorm, text)
}

function textOf(value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined
  return value instanceof Date ? value.toISOString() : String(value)
}

/** A date as `YYYY-MM-DD`, written as the mapping says; what cannot be read so stays as it is. */
function dayAs(vorm: NonNullable<Kolom['vorm']>, text: string): string {
  const [a = '', b = '', c = ''] = text.trim().split(/[-/. T]/)
  if (vorm === 'jjjjmmdd') return text.trim().replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3')
  const [year, month, day] = vorm === 'jjjj-mm-dd' ? [a, b, c] : vorm === 'dd-mm-jjjj' ? [c, b, a] : [c, a, b]
  const date = `${year}-${month?.padStart(2, '0')}-${day?.slice(0, 2).padStart(2, '0')}`
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : text
}
