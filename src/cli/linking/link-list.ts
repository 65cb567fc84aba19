import { createWriteStream, type WriteStream } from 'node:fs'
import type { NameTable } from '../../link/name-classes.ts'
import { createNameLearner } from '../../link/namesakes.ts'
import type { Person } from '../../link/people.ts'
import { createMisread } from '../../lists/noticed.ts'
import { columnsOfLeerlingen, dayOf, isDate, readValue } from '../../lists/values.ts'
import { held } from '../../within.ts'
import { eachPerson, type Mutable, settled } from './people-file.ts'

/** A list to read, into a file for each year of birth. */
export type ListToRead = {
  readonly list: string
  /** The files begin with this. */
  readonly to: string
  readonly language: 'nl' | 'en'
  /** Whether its names are to be learned of: see `NameTable`. */
  readonly learns: boolean
}

/** What was read; holds nothing that could not go to another thread. */
export type ReadList = {
  readonly columns: ReadonlySet<string>
  readonly words: readonly string[]
  readonly notes: readonly string[]
  /** How many people each year has. */
  readonly parts: ReadonlyMap<string, number>
  readonly names?: NameTable
}

/** Everybody of a list in a file for each year of birth, a line each; `none` without a day. `read` is called with the bytes so far. */
export async function readList(
  { list, to, language, learns }: ListToRead,
  read: (bytes: number) => void,
): Promise<ReadList> {
  const learner = learns ? createNameLearner() : undefined
  const writers = createWriters(to)
  const parts = new Map<string, number>()
  const values = createValues()
  const { columns, words, notes } = await eachPerson(list, read, (person, line) => {
    values.meet(person, line)
    const year = yearOf(person)
    parts.set(year, (parts.get(year) ?? 0) + 1)
    learner?.add(person as Person)
    writers.write(year, `${JSON.stringify([line, person])}\n`)
  })
  await writers.close()
  return {
    columns,
    words: [...words],
    notes: [...notes(language), ...values.notUnderstood(words, language)],
    parts,
    ...(learner === undefined ? {} : { names: learner.learn() }),
  }
}

function yearOf({ geboortedatum }: Mutable): string {
  const day = dayOf(geboortedatum ?? '')
  return isDate(day) ? day.slice(0, 4) : 'none'
}

/** Which values a list has, each with how often and where first: what they mean is known when all have been seen. */
function createValues() {
  type Met = { count: number; readonly at: number[] }
  const met = new Map(settled.map((column) => [column, new Map<string, Met>()]))
  return {
    meet: (person: Mutable, line: number): void => {
      for (const [column, values] of met) {
        const text = person[column]
        if (text === undefined) continue
        const known = values.get(text) ?? { count: 0, at: [] }
        values.set(text, known)
        known.count++
        if (known.at.length < linesOfEach) known.at.push(line)
      }
    },
    notUnderstood: (words: ReadonlySet<string>, language: 'nl' | 'en'): readonly string[] => {
      const readings = columnsOfLeerlingen([...words])
      const misread = createMisread()
      for (const [column, values] of met) {
        const reading = held(readings, column)
        const unknown = [...values].flatMap(([text, one]) => (readValue(text, reading).isKnown ? [] : [one]))
        const lines = unknown.flatMap(({ at }) => at).sort((a, b) => a - b)
        const count = unknown.reduce((sum, one) => sum + one.count, 0)
        for (let nth = 0; nth < count; nth++) misread.note(column, reading.wanted, lines[nth] ?? 0)
      }
      return misread.said(language)
    },
  }
}

/** More lines than are ever said. */
const linesOfEach = 20

/** Files by name, each opened when it is first written to; held in memory up to a little. */
export function createWriters(prefix: string) {
  const open = new Map<string, { readonly stream: WriteStream; text: string }>()
  return {
    write: (name: string, line: string): void => {
      const known = open.get(name) ?? { stream: createWriteStream(`${prefix}-${name}`), text: '' }
      open.set(name, known)
      known.text += line
      if (known.text.length < 1 << 18) return
      known.stream.write(known.text)
      known.text = ''
    },
    close: async (): Promise<void> => {
      for (const { stream, text } of open.values()) await new Promise<void>((done) => stream.end(text, () => done()))
    },
  }
}
