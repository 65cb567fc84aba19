import { itemAt, numberAt } from '../../src/within.ts'
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
  const clues = new Places<string>()
  const patterns = new Places<string>()
  const rows = all.map(({ failed, ...rest }) => {
    let last = 0
    return {
      ...rest,
      failed: names.flatMap((story, at) => {
        const found = failed.get(story)
        if (found === undefined) return []
        const further = at - last
        last = at
        return [further, patterns.of(placesOf(found, clues).join())]
      }),
    }
  })
  return {
    stories: names,
    clues: clues.all(),
    patterns: patterns.all().map((text) => (text === '' ? [] : text.split(',').map(Number))),
    rows,
  }
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

const placesOf = (found: ReadonlySet<string>, clues: Places<string>): readonly number[] =>
  [...found].sort().map((clue) => clues.of(clue))

class Places<One> {
  readonly #places = new Map<One, number>()

  of(one: One): number {
    const place = this.#places.get(one) ?? this.#places.size
    this.#places.set(one, place)
    return place
  }

  all(): readonly One[] {
    return [...this.#places.keys()]
  }
}
