import type { Encoding } from './encoding.ts'
import type { Column } from './values.ts'

type Language = 'nl' | 'en'

/** What was understood of a list otherwise than it stands there, and what was not. No values: they may be of people. */
export type Noticed = {
  readonly encoding: Encoding
  /** Names in the header with our columns, where the two differ. */
  readonly columns: readonly (readonly [string, string])[]
  /** Names in the header that nobody knows, or that mean what another column says. */
  readonly unused: readonly string[]
  readonly misread: Misread
}

/** Values that were not understood, by column, with the lines on which they stand. */
export type Misread = {
  readonly note: (column: string, wanted: Column['wanted'], line: number) => void
  readonly said: (language: Language) => readonly string[]
}

export function createMisread(): Misread {
  const lines = new Map<string, { readonly wanted: Column['wanted']; readonly at: number[]; count: number }>()
  return {
    note: (column, wanted, line) => {
      const known = lines.get(column) ?? { wanted, at: [], count: 0 }
      lines.set(column, known)
      known.count++
      if (known.at.length < shownLines) known.at.push(line)
    },
    said: (language) =>
      [...lines].map(([column, { wanted, at, count }]) => {
        const more = count > at.length ? ', …' : ''
        const where = `${at.length === 1 ? words[language].line : words[language].lines} ${at.join(', ')}${more}`
        return `${column}: ${words[language].notUnderstood(count)} (${where}); ${words[language].wanted} ${wanted[language]}`
      }),
  }
}

const shownLines = 10

const words = {
  nl: {
    line: 'regel',
    lines: 'regels',
    wanted: 'verwacht:',
    notUnderstood: (count: number) => `${count} ${count === 1 ? 'waarde' : 'waarden'} niet begrepen`,
  },
  en: {
    line: 'line',
    lines: 'lines',
    wanted: 'expected:',
    notUnderstood: (count: number) => `${count} ${count === 1 ? 'value' : 'values'} not understood`,
  },
} as const

/** One sentence with what was understood: `kolom Klas → groep, kolom M/V → geslacht; windows-1252`. Undefined where all is as we write it. */
export function understood(
  { columns, encoding }: Pick<Noticed, 'columns' | 'encoding'>,
  language: Language,
): string | undefined {
  const word = language === 'nl' ? 'kolom' : 'column'
  const parts = [
    ...(columns.length > 0 ? [columns.map(([name, ours]) => `${word} ${name} → ${ours}`).join(', ')] : []),
    ...(encoding === 'utf-8' ? [] : [encoding]),
  ]
  return parts.length === 0 ? undefined : parts.join('; ')
}

/** Columns whose name is another word than ours; capitals and blanks make no other word. */
export const otherNames = (found: ReadonlyMap<string, string>): readonly (readonly [string, string])[] =>
  [...found].filter(([name, ours]) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '') !== ours.toLowerCase())
