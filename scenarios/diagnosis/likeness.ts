import { floatAt, itemAt, numberAt } from '../../src/within.ts'
import { widened } from './clues.ts'
import { directionOf, type Index, indexOf, type RowsOf, weightsOf, wordsOf } from './direction.ts'
import type { Mistake, Model } from './model.ts'
import type { Symptoms } from './symptoms.ts'

/** How mistakes compare with what one system failed and passed. */
export type Likeness = {
  /** From 0, nothing in common, to 1, the same. `left`: how much of each story that failed still asks for an explanation. */
  readonly of: (left: ReadonlyMap<string, number>) => ReadonlyMap<Mistake, number>
  /** How much a mistake explains of a story that failed, 0 to 1. */
  readonly explains: (mistake: Mistake, story: string) => number
  /** Of the stories that a mistake fails and that were told here, the part that failed; 1 when there are none. */
  readonly agrees: (mistake: Mistake) => number
}

/** How much less alike a mistake is of which every story passed: a new mistake of its kind may pass them. */
const passing = 0.2

/** How much of what a mistake explains counts in a story that it passes itself: a new one of its kind may fail it. */
const elsewhere = 0.6

/**
 * Two failures are alike when they show the same clues in the same share of their stories; a clue that few mistakes show says most. What
 * a mistake fails and the system passed counts against it; a story that was not told to it, or not to the system, says nothing.
 */
export function createLikeness({
  stories,
  mistakes,
}: Pick<Model, 'stories' | 'mistakes'>): (symptoms: Symptoms) => Likeness {
  const knownRows: RowsOf = (story) => stories.get(story) ?? []
  const words = mistakes.map(({ failed }) => new Set([...failed].flatMap(([story, clues]) => allOf(story, clues))))
  const weightOf = weightsOf(words)
  const shown = new Map(mistakes.map((mistake, at) => [mistake, itemAt(words, at)]))
  const indexFor = (isTold: (story: string) => boolean): Index =>
    indexOf(
      mistakes.map(({ failed }) => {
        // Of a mistake of which no story was told here its clues are all there is.
        const isAnyTold = [...failed.keys()].some(isTold)
        return directionOf(failed, knownRows, (story) => Number(!isAnyTold || isTold(story)), weightOf)
      }),
    )
  let whole: Index | undefined

  return ({ failed, passed, rows }) => {
    const isTold = (story: string) => failed.has(story) || passed.has(story)
    const rowsOf: RowsOf = (story) => rows.get(story) ?? knownRows(story)
    let index: Index
    if ([...stories.keys()].every(isTold)) {
      whole ??= indexFor(() => true)
      index = whole
    } else index = indexFor(isTold)
    const agrees = ({ failed: own }: Mistake): number => {
      const told = [...own.keys()].filter(isTold)
      return told.length === 0 ? 1 : told.filter((story) => failed.has(story)).length / told.length
    }
    const agreement = mistakes.map((mistake) => 1 - passing * (1 - agrees(mistake)))
    const heavy = new Map(
      [...failed].map(([story, clues]) => [story, [...widened(clues)].map((clue) => [clue, weightOf(clue)] as const)]),
    )
    return {
      agrees,
      of: (left) => {
        const sums = new Float64Array(mistakes.length)
        for (const [word, value] of directionOf(failed, rowsOf, (story) => left.get(story) ?? 0, weightOf))
          for (const [at, other] of index.get(word) ?? []) sums[at]! += value * other
        return new Map(mistakes.map((mistake, at) => [mistake, floatAt(sums, at) * numberAt(agreement, at)]))
      },
      explains: (mistake, story) => {
        const known = mistake.failed.get(story)
        const own = known === undefined ? shown.get(mistake)! : widened(known)
        let [all, common] = [0, 0]
        for (const [clue, weight] of heavy.get(story)!) {
          all += weight
          if (own.has(clue)) common += weight
        }
        const share = all === 0 ? Number(known !== undefined) : common / all
        return known === undefined && stories.has(story) ? share * elsewhere : share
      },
    }
  }

  function allOf(story: string, clues: ReadonlySet<string>): readonly string[] {
    const { clues: wide, stories: told, rows } = wordsOf(story, clues, knownRows)
    return [...wide, ...told, ...rows]
  }
}
