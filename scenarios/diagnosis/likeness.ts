import { widened } from './clues.ts'
import type { Evidence } from './evidence.ts'
import type { Mistake, Model } from './model.ts'

/** Which clues, and in which stories, and how much of it all each of them is: a direction of length one. */
type Direction = ReadonlyMap<string, number>

/** How much less alike a mistake is of which every story passed: a new mistake of its kind may pass them. */
const passing = 0.2

/** How much a story weighs beside a clue. */
const storyWeight = 0.3

/** How mistakes compare with what one system failed and passed. */
export type Likeness = {
  /** From 0, nothing in common, to 1, the same. `left`: how much of each story that failed still asks for an explanation. */
  readonly of: (left: ReadonlyMap<string, number>) => ReadonlyMap<Mistake, number>
  /** How much a mistake explains of a story that failed, 0 to 1. */
  readonly explains: (mistake: Mistake, story: string) => number
  /** Of the stories that a mistake fails and that were told here, the part that failed; 1 when there are none. */
  readonly agrees: (mistake: Mistake) => number
}

/**
 * Two failures are alike when they show the same clues in the same share of their stories; a clue that few mistakes show says most. What
 * a mistake fails and the system passed counts against it; a story that was not told to it, or not to the system, says nothing.
 */
export function createLikeness({
  stories,
  mistakes,
}: Pick<Model, 'stories' | 'mistakes'>): (evidence: Evidence) => Likeness {
  const shown = new Map(mistakes.map((mistake) => [mistake, allClues(mistake)]))
  const weights = weightsOf(
    mistakes.map((mistake) => [...shown.get(mistake)!, ...new Set([...mistake.failed.keys()].map(storyWord))]),
  )
  const weightOf = (word: string): number => weights.get(word) ?? weights.get(unseen)!
  const indexOf = (isTold: (story: string) => boolean): Index =>
    indexed(mistakes.map(({ failed }) => direction(failed, (story) => Number(isTold(story)), weightOf)))
  let whole: Index | undefined

  return (evidence) => {
    const { failed, passed } = evidence
    const isTold = (story: string) => failed.has(story) || passed.has(story)
    let index: Index
    if ([...stories].every(isTold)) {
      whole ??= indexOf(() => true)
      index = whole
    } else index = indexOf(isTold)
    const heavy = new Map(
      [...failed].map(([story, clues]) => [story, [...widened(clues)].map((clue) => [clue, weightOf(clue)] as const)]),
    )
    const agrees = ({ failed: own }: Mistake): number => {
      const told = [...own.keys()].filter(isTold)
      return told.length === 0 ? 1 : told.filter((story) => failed.has(story)).length / told.length
    }
    return {
      agrees,
      of: (left) => {
        const sums = new Float64Array(mistakes.length)
        for (const [word, value] of direction(failed, (story) => left.get(story) ?? 0, weightOf))
          for (const [at, other] of index.get(word) ?? []) sums[at]! += value * other
        return new Map(mistakes.map((mistake, at) => [mistake, sums[at]! * (1 - passing * (1 - agrees(mistake)))]))
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
        // It passes this story itself: another mistake of its kind may fail it all the same.
        return known === undefined && stories.has(story) ? share * elsewhere : share
      },
    }
  }
}

const elsewhere = 0.6

const allClues = ({ failed }: Mistake): ReadonlySet<string> =>
  new Set([...failed.values()].flatMap((clues) => [...widened(clues)]))

// The stories of one file (a matrix) are one.
const storyWord = (story: string): string => `verhaal ${story.replace(/ \[.*/, '')}`
const unseen = ''

/** What each word says: the fewer mistakes it is of, the more. */
function weightsOf(words: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>([[unseen, 0]])
  for (const word of words.flat()) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map([...counts].map(([word, count]) => [word, Math.log((words.length + 1) / (count + 0.5))]))
}

/** `much`: how much each story counts. */
function direction(
  failed: Evidence['failed'],
  much: (story: string) => number,
  weightOf: (word: string) => number,
): Direction {
  const [clues, told] = [new Map<string, number>(), new Map<string, number>()]
  let total = 0
  for (const [story, found] of failed) {
    const count = much(story)
    if (count === 0) continue
    total += count
    for (const clue of widened(found)) clues.set(clue, (clues.get(clue) ?? 0) + count)
    told.set(storyWord(story), (told.get(storyWord(story)) ?? 0) + count)
  }
  const weighed = (counts: ReadonlyMap<string, number>, part: number) => {
    const values = [...counts].map(([word, count]) => [word, Math.sqrt(count / total) * weightOf(word)] as const)
    const length = Math.sqrt(values.reduce((sum, [, value]) => sum + value * value, 0)) || 1
    return values.map(([word, value]) => [word, (value / length) * Math.sqrt(part / (1 + storyWeight))] as const)
  }
  return new Map([...weighed(clues, 1), ...weighed(told, storyWeight)])
}

/** For each word the places of the directions that have it, and how much. */
type Index = ReadonlyMap<string, readonly (readonly [number, number])[]>

function indexed(directions: readonly Direction[]): Index {
  const index = new Map<string, (readonly [number, number])[]>()
  for (const [at, one] of directions.entries())
    for (const [word, value] of one) {
      const places = index.get(word) ?? []
      places.push([at, value])
      index.set(word, places)
    }
  return index
}
