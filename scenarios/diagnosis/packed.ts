import { held, itemAt, numberAt } from '../../src/within.ts'

/** Whatever failed stories, with the clues of each, by the name of the story. */
export type Failing = { readonly failed: ReadonlyMap<string, ReadonlySet<string>> }

/** The same with clues, sets of clues and stories written once, and meant by their places from then on. */
export type Packed<Rest> = {
  readonly stories: readonly string[]
  readonly clues: readonly string[]
  readonly patterns: readonly (readonly number[])[]
  /** `failed`: how many places further than the last the story is, place of a pattern, and so on: small numbers, which take little room in a package. */
  readonly rows: readonly (Rest & { readonly failed: readonly number[] })[]
}

/** `stories`: all that were told. What was failed in others is left out. */
export function packed<Rest>(
  all: readonly (Rest & Failing)[],
  stories: Iterable<string>,
): Packed<Omit<Rest, 'failed'>> {
  const names = [...stories].sort()
  const told = new Set(names)
  const sets = all.flatMap(({ failed }) => [...failed].flatMap(([story, found]) => (told.has(story) ? [found] : [])))
  const textOf = (found: ReadonlySet<string>) => JSON.stringify([...found].sort())
  const patterns = oftenFirst(sets.map(textOf))
  const patternSets = [...patterns.keys()].map((text) => JSON.parse(text) as readonly string[])
  const clues = oftenFirst(patternSets.flat())
  const rows = all.map(({ failed, ...rest }) => {
    let last = 0
    return {
      ...rest,
      failed: names.flatMap((story, at) => {
        const found = failed.get(story)
        if (found === undefined) return []
        const further = at - last
        last = at
        return [further, held(patterns, textOf(found))]
      }),
    }
  })
  return {
    stories: names,
    clues: [...clues.keys()],
    patterns: patternSets.map((found) => found.map((clue) => held(clues, clue))),
    rows,
  }
}

/** The place of each text: what is there most often has the smallest, which take the least room. */
function oftenFirst(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  const byCount = [...counts].sort(([one, many], [other, few]) => few - many || (one < other ? -1 : 1))
  return new Map(byCount.map(([text], place) => [text, place]))
}

export function unpacked<Rest>({
  stories,
  clues,
  patterns,
  rows,
}: Packed<Rest>): readonly (Omit<Rest, 'failed'> & Failing)[] {
  const sets = patterns.map((pattern) => new Set(pattern.map((at) => itemAt(clues, at))))
  return rows.map(({ failed, ...rest }) => {
    const found = new Map<string, ReadonlySet<string>>()
    for (let index = 0, at = 0; index < failed.length; index += 2) {
      at += numberAt(failed, index)
      found.set(itemAt(stories, at), itemAt(sets, numberAt(failed, index + 1)))
    }
    return { ...rest, failed: found }
  })
}

/** As text, a line for each row: the same in the same bytes. */
export const linesOf = (object: object): string =>
  `{${Object.entries(object)
    .map(([name, value]) => `${JSON.stringify(name)}:${Array.isArray(value) ? listed(value) : JSON.stringify(value)}`)
    .join(',\n')}}\n`

const listed = (rows: readonly unknown[]): string => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`
