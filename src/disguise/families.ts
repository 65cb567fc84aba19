import { levelIndex } from '../link/compare-names.ts'
import { givenLikeness, type NameLikeness, surnameLikeness } from '../link/name-likeness.ts'
import { isNickname } from '../link/nicknames.ts'
import { createVocabulary, type Vocabulary } from '../link/vocabulary.ts'
import { itemAt, numberAt } from '../within.ts'

/** Words that are near each other: spelling variants, slips of the pen, one the beginning of another. In a fixed order. */
export type Family = readonly string[]

const { typos, part, initial } = levelIndex

/** How two words compare, as in linking. */
export type Comparison = {
  /** Index in `nameLevels`; infinite where one of them is no name. */
  readonly level: (a: string, b: string) => number
  /** Nearer than two strangers are, or one name written in two ways: a linking system would look twice. */
  readonly areNear: (a: string, b: string) => boolean
  /** Everything that a linking system says of the two, as given names and as surnames. Equal texts: nothing decides otherwise. */
  readonly said: (a: string, b: string) => string
  /** In how much two pairs are said to be different things, 0 for none: what decides counts most. */
  readonly difference: (pair: readonly [string, string], other: readonly [string, string]) => number
}

/** The same vocabulary for all: a word is prepared once. */
export function createComparison(): Comparison {
  const vocabulary: Vocabulary = createVocabulary()
  const places = new Map<string, number>()
  const placeOf = (word: string) => {
    const known = places.get(word)
    if (known !== undefined) return known
    const place = vocabulary.add(word)
    places.set(word, place)
    return place
  }
  const level = (a: string, b: string) => {
    const [one, two] = [placeOf(a), placeOf(b)]
    return one < 0 || two < 0 ? Number.POSITIVE_INFINITY : vocabulary.compare(one, two)
  }
  const likeness = (a: string, b: string): readonly NameLikeness[] => {
    const [one, two] = [vocabulary.names[placeOf(a)], vocabulary.names[placeOf(b)]]
    return [givenLikeness(one, two, '', ''), surnameLikeness(one, two)]
  }
  return {
    level,
    areNear: (a, b) => areNear(level(a, b)) || spelled(a) === spelled(b),
    said: (a, b) => `${level(a, b)} ${likeness(a, b).map(({ alike, how }) => `${alike} ${how}`)}`,
    difference: ([a, b], [c, d]) => {
      const others = likeness(c, d)
      return likeness(a, b).reduce(
        (sum, { alike, how }, index) =>
          sum + (alike === itemAt(others, index).alike ? (how === itemAt(others, index).how ? 0 : 1) : 4),
        level(a, b) === level(c, d) ? 0 : 2,
      )
    },
  }
}

const spelled = (word: string) => word.replaceAll('ij', 'y')

export const areNear = (level: number): boolean => level <= typos

/** Near enough to belong together where one person had both. */
const areTied = (level: number): boolean => level < initial && level >= part

/** Words that belong together for another reason than that they are near. */
export type Ties = {
  /** Words that one person had, one after the other or side by side: those need less likeness. */
  readonly ofOne: readonly (readonly [string, string])[]
  /** A word and a part of it: those go by the same letters, like or not. */
  readonly glued: readonly (readonly [string, string])[]
}

/** Words in families: a word and everything near it or tied to it, however many steps away. */
export function familiesOf(
  words: readonly string[],
  { ofOne, glued }: Ties,
  { level, areNear: isNear }: Comparison,
): readonly Family[] {
  const parent = words.map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = numberAt(parent, root)
    parent[index] = root
    return root
  }
  const join = (a: number, b: number) => {
    const [one, two] = [rootOf(a), rootOf(b)]
    parent[Math.max(one, two)] = Math.min(one, two)
  }
  for (let a = 0; a < words.length; a++)
    for (let b = a + 1; b < words.length; b++) if (isNear(itemAt(words, a), itemAt(words, b))) join(a, b)
  const placeOf = new Map(words.map((word, index) => [word, index]))
  const tie = (pairs: Ties['ofOne'], isTie: (one: string, other: string) => boolean) => {
    for (const [one, other] of pairs) {
      const [a, b] = [placeOf.get(one), placeOf.get(other)]
      if (a !== undefined && b !== undefined && isTie(one, other)) join(a, b)
    }
  }
  tie(ofOne, (one, other) => areTied(level(one, other)))
  tie(glued, () => true)
  const families = new Map<number, string[]>()
  words.forEach((word, index) => {
    const root = rootOf(index)
    families.set(root, [...(families.get(root) ?? []), word])
  })
  return [...families.values()]
}

/**
 * Of the words that came before the one that a new family is nearest to, or that it is a part of, a nickname for, or that one
 * of it belonged to the same person as.
 */
export function nearestOf(
  family: Family,
  known: readonly string[],
  { ofOne, glued }: Ties,
  { level }: Comparison,
): string | undefined {
  let best: { readonly word: string; readonly level: number } | undefined
  for (const word of known)
    for (const own of family) {
      const now = isNickname(own, word) || spelled(own) === spelled(word) ? typos : level(own, word)
      if (areNear(now) && (best === undefined || now < best.level)) best = { word, level: now }
    }
  if (best !== undefined) return best.word
  const mine = new Set(family)
  const before = new Set(known)
  const tied = (pairs: Ties['ofOne'], isTie: (one: string, other: string) => boolean): string | undefined => {
    for (const [one, other] of pairs) {
      if (mine.has(one) && before.has(other) && isTie(one, other)) return other
      if (mine.has(other) && before.has(one) && isTie(one, other)) return one
    }
    return undefined
  }
  return tied(glued, () => true) ?? tied(ofOne, (one, other) => areTied(level(one, other)))
}
