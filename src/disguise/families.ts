import { createVocabulary, levelIndex, type Vocabulary } from '../link/vocabulary.ts'

/** Words that are near each other: spelling variants, slips of the pen, one the beginning of another. In a fixed order. */
export type Family = readonly string[]

const { typos, part, initial } = levelIndex

/** How two words compare, as in linking. The same vocabulary for all: a word is prepared once. */
export function createComparison(): (a: string, b: string) => number {
  const vocabulary: Vocabulary = createVocabulary()
  const places = new Map<string, number>()
  const placeOf = (word: string) => {
    const known = places.get(word)
    if (known !== undefined) return known
    const place = vocabulary.add(word)
    places.set(word, place)
    return place
  }
  return (a, b) => {
    const [one, two] = [placeOf(a), placeOf(b)]
    return one < 0 || two < 0 ? Number.POSITIVE_INFINITY : vocabulary.compare(one, two)
  }
}

/** Nearer than two strangers are: a linking system would look twice. */
export const areNear = (level: number): boolean => level <= typos

/** Near enough to belong together where one person had both. */
export const areTied = (level: number): boolean => level < initial && level >= part

/**
 * Words in families: a word and everything near it, however many steps away. `ties` are words that one person had, one
 * after the other or side by side: those need less likeness to belong together.
 */
export function familiesOf(
  words: readonly string[],
  ties: readonly (readonly [string, string])[],
  compare: (a: string, b: string) => number,
): readonly Family[] {
  const parent = words.map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root]!
    parent[index] = root
    return root
  }
  const join = (a: number, b: number) => {
    const [one, two] = [rootOf(a), rootOf(b)]
    parent[Math.max(one, two)] = Math.min(one, two)
  }
  for (let a = 0; a < words.length; a++)
    for (let b = a + 1; b < words.length; b++) if (areNear(compare(words[a]!, words[b]!))) join(a, b)
  const placeOf = new Map(words.map((word, index) => [word, index]))
  for (const [one, other] of ties) {
    const [a, b] = [placeOf.get(one), placeOf.get(other)]
    if (a !== undefined && b !== undefined && areTied(compare(one, other))) join(a, b)
  }
  const families = new Map<number, string[]>()
  words.forEach((word, index) => {
    const root = rootOf(index)
    families.set(root, [...(families.get(root) ?? []), word])
  })
  return [...families.values()]
}
