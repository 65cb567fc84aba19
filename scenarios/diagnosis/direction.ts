import { widened } from './clues.ts'

/** Rows of the catalogue of edge cases that a story is about; none when that is not known. */
export type RowsOf = (story: string) => readonly string[]

/** What failures are made of, and how much of them all each of it is: a direction of length one. */
export type Direction = ReadonlyMap<string, number>

/** How much clues weigh beside which stories they were in, and beside which rows those stories are about. */
const parts = { clues: 1, stories: 0.2, rows: 0.1 } as const

/** The words that one story that failed adds to a direction, by their part. */
export const wordsOf = (story: string, clues: ReadonlySet<string>, rowsOf: RowsOf) => ({
  clues: widened(clues),
  // The stories of one file (a matrix) are one.
  stories: [`verhaal ${story.replace(/ \[.*/, '')}`],
  rows: rowsOf(story).map((row) => `rij ${row}`),
})

/** `much`: how much each story counts; `weightOf`: how much a word says. */
export function directionOf(
  failed: ReadonlyMap<string, ReadonlySet<string>>,
  rowsOf: RowsOf,
  much: (story: string) => number,
  weightOf: (word: string) => number,
): Direction {
  const counts = {
    clues: new Map<string, number>(),
    stories: new Map<string, number>(),
    rows: new Map<string, number>(),
  }
  let total = 0
  for (const [story, clues] of failed) {
    const count = much(story)
    if (count === 0) continue
    total += count
    for (const [part, words] of Object.entries(wordsOf(story, clues, rowsOf)))
      for (const word of words) add(counts[part as keyof typeof counts], word, count)
  }
  const all = parts.clues + parts.stories + parts.rows
  return new Map(
    Object.entries(counts).flatMap(([part, found]) => {
      const values = [...found].map(([word, count]) => [word, Math.sqrt(count / total) * weightOf(word)] as const)
      const length = Math.sqrt(values.reduce((sum, [, value]) => sum + value * value, 0)) || 1
      const share = Math.sqrt(parts[part as keyof typeof parts] / all)
      return values.map(([word, value]) => [word, (value / length) * share] as const)
    }),
  )
}

const add = (counts: Map<string, number>, word: string, count: number): void => {
  counts.set(word, (counts.get(word) ?? 0) + count)
}

/** What each word says, by the words of each mistake: the fewer have it, the more. */
export function weightsOf(words: readonly ReadonlySet<string>[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const own of words) for (const word of own) add(counts, word, 1)
  const weightOf = (count: number) => Math.log((words.length + 1) / (count + 0.5))
  const weights = new Map([...counts].map(([word, count]) => [word, weightOf(count)]))
  return (word) => weights.get(word) ?? weightOf(0)
}

/** For each word the places of the directions that have it, and how much. */
export type Index = ReadonlyMap<string, readonly (readonly [number, number])[]>

export function indexOf(directions: readonly Direction[]): Index {
  const index = new Map<string, (readonly [number, number])[]>()
  for (const [at, one] of directions.entries())
    for (const [word, value] of one) {
      const places = index.get(word) ?? []
      places.push([at, value])
      index.set(word, places)
    }
  return index
}
