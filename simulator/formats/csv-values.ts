import { columnsOfLeerlingen } from '../../src/lists/values.ts'
import type { Jaargroep } from '../../src/school/groep.ts'

/** The pupil with a backslash before each value that would be read as another one. */
export function writeValues(cells: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const columns = columnsOfLeerlingen([])
  return Object.fromEntries(
    Object.entries(cells).map(([name, value]) => {
      const column = columns.get(name)
      const changes = column && typeof value === 'string' && (value.startsWith('\\') || column.read(value) !== value)
      return [name, changes ? `\\${value}` : value]
    }),
  )
}

/**
 * The jaargroep that the name of a group tells: `3A` and `groep 3` 3, `3/4` and `3-4` C; undefined when it tells none, or
 * could mean several things. A school year in front does not count.
 */
export function jaargroepOfName(name: string): Jaargroep | undefined {
  const bare = name.replace(/\b\d{4}\s*[-/]\s*\d{4}\b/, '')
  const numbers = [...bare.matchAll(/\d+/g)].map(([number]) => number)
  const years = numbers.map(Number)
  const inOrder = years.every((year, index) => index === 0 || year - 1 === years[index - 1])
  if (!numbers.every((number) => /^[0-8]$/.test(number)) || !inOrder || years.length === 0) return undefined
  if (years.length === 1) return numbers[0] as Jaargroep
  return /\d\s*\p{L}?\s*[-/+]\s*\d/u.test(bare) ? 'C' : undefined
}
