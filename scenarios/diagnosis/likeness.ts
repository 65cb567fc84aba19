import { widened } from './clues.ts'
import type { Evidence } from './evidence.ts'
import type { Mistake, Model } from './model.ts'

/** A direction: which clues, and in which stories, and how much of it all they are. Of length one. */
type Direction = ReadonlyMap<string, number>

/** How much a story weighs beside a clue. */
const storyWeight = 0.3

/** Compares what failed with mistakes. */
export type Likeness = {
  /** From 0, nothing in common, to 1, the same, for each mistake. `left`: how much of each story still asks for an explanation. */
  readonly of: (evidence: Evidence, left?: ReadonlyMap<string, number>) => ReadonlyMap<Mistake, number>
  /** How much a mistake explains of a story that failed, 0 to 1. */
  readonly explains: (mistake: Mistake, story: string, clues: ReadonlySet<string>) => number
}

/**
 * Two failures are alike when they show the same clues in the same share of their stories; a clue that few mistakes show says most. What
 * a mistake fails and the system passed counts against it; a story that was not told to it, or not to the system, says nothing.
 */
export function createLikeness({ stories, mistakes }: Pick<Model, 'stories' | 'mistakes'>): Likeness {
  const shown = new Map(
    mistakes.map((mistake) => [mistake, new Set([...mistake.failed.values()].flatMap((one) => [...widened(one)]))]),
  )
  const frequency = new Map<string, number>()
  const note = (words: Iterable<string>) => {
    for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  }
  for (const [{ failed }, clues] of shown) note([...clues, ...[...failed.keys()].map(storyWord)])
  const weightOf = (word: string) => Math.log((mistakes.length + 1) / ((frequency.get(word) ?? 0) + 0.5))

  const direction = (failed: Evidence['failed'], left: (story: string) => number): Direction => {
    const counts = new Map<string, number>()
    let total = 0
    for (const [story, clues] of failed) {
      const weight = left(story)
      if (weight === 0) continue
      total += weight
      for (const word of [...widened(clues), storyWord(story)]) counts.set(word, (counts.get(word) ?? 0) + weight)
    }
    const [clues, told] = [new Map<string, number>(), new Map<string, number>()]
    for (const [word, count] of counts)
      (isStoryWord(word) ? told : clues).set(word, Math.sqrt(count / total) * weightOf(word))
    return new Map([
      ...scaled(clues, Math.sqrt(1 / (1 + storyWeight))),
      ...scaled(told, Math.sqrt(storyWeight / (1 + storyWeight))),
    ])
  }
  const whole = new Map(mistakes.map((mistake) => [mistake, direction(mistake.failed, () => 1)]))

  return {
    of: (evidence, left) => {
      const wanted = direction(evidence.failed, (story) => left?.get(story) ?? 1)
      const isTold = (story: string) => evidence.failed.has(story) || evidence.passed.has(story)
      const isAll = [...stories].every(isTold)
      return new Map(
        mistakes.map((mistake) => {
          const own = isAll ? whole.get(mistake)! : direction(mistake.failed, (story) => (isTold(story) ? 1 : 0))
          return [mistake, product(wanted, own)]
        }),
      )
    },
    explains: (mistake, story, clues) => {
      const known = mistake.failed.get(story)
      const own = known === undefined ? shown.get(mistake)! : widened(known)
      let [all, common] = [0, 0]
      for (const clue of widened(clues)) {
        const weight = weightOf(clue)
        all += weight
        if (own.has(clue)) common += weight
      }
      const share = all === 0 ? Number(known !== undefined) : common / all
      // It passes this story itself: another mistake of its kind may fail it all the same.
      return known !== undefined ? share : stories.has(story) ? share * elsewhere : share
    },
  }
}

const elsewhere = 0.6

// The stories of one file (a matrix) are one.
const storyWord = (story: string): string => `verhaal ${story.replace(/ \[.*/, '')}`
const isStoryWord = (word: string): boolean => word.startsWith('verhaal ')

function scaled(counts: ReadonlyMap<string, number>, length: number): Map<string, number> {
  const own = Math.sqrt([...counts.values()].reduce((sum, value) => sum + value * value, 0))
  return new Map([...counts].map(([word, value]) => [word, own === 0 ? 0 : (value / own) * length]))
}

function product(one: Direction, other: Direction): number {
  let sum = 0
  for (const [word, value] of one) sum += value * (other.get(word) ?? 0)
  return sum
}
