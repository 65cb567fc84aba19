import type { School } from '../../src/school/school.ts'

/** One file of a format, by the name it has in a folder. */
export type FormatFile = { readonly name: string; readonly bytes: Uint8Array }

/** What did not come across: a field or element, and how often. Never a value. */
export type Loss = { readonly what: string; readonly count: number }

/** A school as it was read, with what stood in the files and has no place in it. */
export type Read = {
  readonly school: School
  readonly unknown: readonly Loss[]
  /** What was understood otherwise than it stands there, `file: column Klas → groep`; absent: nothing was. */
  readonly understood?: readonly string[]
  /** What was read but looks wrong, `file:line: field ...`, without the value; absent: nothing does. */
  readonly warnings?: readonly string[]
}

/** Files, and what of the school reading them back does not give. */
export type Written = { readonly files: readonly FormatFile[]; readonly lost: readonly Loss[] }

/** What the surroundings decide while reading and writing. */
export type Moment = {
  /** `xs:dateTime` of now: the aanmaakdatum of what is written, where the school has none. */
  readonly now: string
  /** `2026-2027`: for files that do not say. */
  readonly schooljaar: string
}

/** A way to keep a school in files, both ways. Reading throws E_FILE_INVALID with file, line and column. */
export type Format = {
  readonly name: 'edexml' | 'csv' | 'json' | 'yaml'
  readonly read: (files: readonly FormatFile[], moment: Moment) => Read
  readonly write: (school: School, moment: Moment) => readonly FormatFile[]
}

/** Writes a school and reads it back: what differs is what was lost, so that no loss goes unsaid. */
export function writeIn(format: Format, school: School, moment: Moment): Written {
  const files = format.write(school, moment)
  return { files, lost: lossBetween(school, format.read(files, moment).school) }
}

/** Fields whose values differ between two schools, with how many records. Added values do not count as lost. */
function lossBetween(before: School, after: School): readonly Loss[] {
  const counts = new Map<string, number>()
  compare(before, after, '', counts)
  return [...counts].map(([what, count]) => ({ what, count })).sort((a, b) => (a.what < b.what ? -1 : 1))
}

function compare(before: unknown, after: unknown, path: string, counts: Map<string, number>): void {
  if (before === undefined || before === after) return
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length > after.length) add(counts, path, before.length - after.length)
    before.slice(0, after.length).forEach((item, index) => {
      compare(item, after[index], path, counts)
    })
  } else if (isRecord(before) && isRecord(after)) {
    for (const [field, value] of Object.entries(before)) {
      compare(value, after[field], path === '' ? field : `${path}.${field}`, counts)
    }
  } else add(counts, path, 1)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const add = (counts: Map<string, number>, what: string, count: number) =>
  counts.set(what, (counts.get(what) ?? 0) + count)

/** Losses of one kind added up, in the order of their names. */
export function tally(whats: readonly string[]): readonly Loss[] {
  const counts = new Map<string, number>()
  for (const what of whats) add(counts, what, 1)
  return [...counts].map(([what, count]) => ({ what, count })).sort((a, b) => (a.what < b.what ? -1 : 1))
}
