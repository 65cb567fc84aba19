import { type Random, randomOf } from '../../simulator/random.ts'
import { repaired } from '../../src/link/repair.ts'
import { areNear, createComparison, type Family, familiesOf } from './families.ts'
import { isFormWord } from './kept-words.ts'
import { drawLetters, firstLetters, type Letters } from './letters.ts'
import { listedNames } from './listed-names.ts'
import { baseOf, boundLetters, piecesOf, spellingOf, withLetters } from './words.ts'

/** Made-up words for words: the same word stays the same word, and what is near each other stays as near. */
export type Names = {
  /** A name. Words that were never seen as part of a name stay. */
  readonly text: (text: string) => string
  /** A text that may have names in it: whole words of three letters and more that are somebody's name. */
  readonly mention: (text: string) => string
  /** Letters that stand for names: `J.P.` */
  readonly initials: (text: string) => string
}

export type Seen = {
  /** Every name of every person, every version of it, and what stands before the @ of an e-mail address. */
  readonly texts: readonly string[]
  /** Texts about one person: likeness between them counts for more. */
  readonly people: readonly (readonly string[])[]
}

const mostAttempts = 80

/**
 * Makes up names for all that was seen. Each family of words that are near each other gets letters of its own: another
 * letter for each letter keeps lengths, typing errors, beginnings and endings; letters are drawn until spelling variants
 * and sounds agree as well. What cannot be had altogether is had as far as it goes. The same seed gives the same names.
 */
export function createNames({ texts, people }: Seen, seed: string): Names {
  const first = firstLetters(randomOf(seed, 'capture/first-letters'))
  const words = [...new Set(texts.flatMap(wordsOf))].filter((word) => !isFormWord(word)).sort()
  const parts = compoundsIn(texts, new Set(words))
  const simple = words.filter((word) => !parts.has(word) && word.length > 1)
  const compare = createComparison()
  const ties = people.flatMap((own) => pairsOf([...new Set(own.flatMap(wordsOf))].sort()))
  const made = new Map<string, string>()
  const lettersOf = new Map<string, Letters>()
  const out = createOut(words)
  const listed = listedNames(simple, first, randomOf(seed, 'capture/listed'))
  for (const [word, letters] of listed) {
    lettersOf.set(word, letters)
    out.add(withLetters(word, letters))
  }
  const families = familiesOf(
    simple.filter((word) => !listed.has(word)),
    ties,
    compare,
  )
  // The most tied first: they have the least choice.
  for (const family of families.toSorted((a, b) => b.length - a.length)) {
    const letters = lettersFor(family, { first, compare, out, random: randomOf(seed, `capture/${family[0]}`) })
    for (const word of family) {
      lettersOf.set(word, letters)
      made.set(word, withLetters(word, letters))
      out.add(made.get(word)!)
    }
  }
  const madeOf = (word: string): Letters | undefined => {
    if (isFormWord(word)) return (plain) => plain
    return lettersOf.get(word) ?? ([...word].length === 1 ? first : undefined)
  }
  const disguised = (raw: string): string => {
    const spelling = spellingOf(raw)
    const own = madeOf(spelling)
    if (own !== undefined) return withLetters(raw, own)
    const split = parts.get(spelling)
    if (split === undefined) return raw
    const lettersAt = split.flatMap((part) => [...plainLettersOf(part)].map(() => madeOf(part) ?? first))
    return withLetters(raw, (plain, place) => (lettersAt[place] ?? first)(plain))
  }
  const mentioned = new Set(people.flatMap((own) => own.flatMap(wordsOf)).filter((word) => word.length >= 3))
  return {
    text: (text) => eachWord(text, disguised),
    mention: (text) =>
      eachWord(text, (word) => {
        const spelling = spellingOf(word)
        return mentioned.has(spelling) ? disguised(word) : word
      }),
    initials: (text) => withLetters(text, first),
  }
}

/** Each word made another. What went through a wrong code page is mended first, and broken again. */
function eachWord(text: string, made: (word: string) => string): string {
  const mended = repaired(text)
  const now = piecesOf(mended)
    .map((piece) => (piece.word ? made(piece.text) : piece.text))
    .join('')
  if (mended === text) return now
  return text.includes('&') ? asEntities(now) : Buffer.from(now, 'utf8').toString('latin1')
}

const asEntities = (text: string): string =>
  [...text].map((letter) => (letter.codePointAt(0)! > 127 ? `&#${letter.codePointAt(0)};` : letter)).join('')

/** The words of a text as they are looked up. */
export const wordsOf = (text: string): readonly string[] =>
  piecesOf(repaired(text)).flatMap((piece) => (piece.word ? [spellingOf(piece.text)] : []))

const pairsOf = (words: readonly string[]) =>
  words.flatMap((one, index) => words.slice(index + 1).map((other) => [one, other] as const))

const plainLettersOf = (spelling: string) => spelling.normalize('NFD').match(/\p{L}/gu) ?? []

/**
 * Words that are others written together: `janpieter` beside `Jan-Pieter`, `vandenberg` beside `van den Berg`, and in an
 * address `jjansen` beside `Jansen`.
 */
function compoundsIn(texts: readonly string[], words: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const text of texts) {
    const own = wordsOf(text)
    for (let start = 0; start < own.length; start++)
      for (let end = start + 2; end <= Math.min(own.length, start + 4); end++) {
        const split = own.slice(start, end)
        const whole = split.join('')
        if (words.has(whole)) found.set(whole, split)
      }
  }
  for (const word of words) {
    const rest = word.slice(1)
    if (!found.has(word) && rest.length >= 4 && words.has(rest) && texts.some((text) => isLogin(text, word)))
      found.set(word, [word[0]!, rest])
  }
  // A part may not be a compound itself: the longest way down is one step.
  for (const [whole, split] of found) if (split.some((part) => found.has(part))) found.delete(whole)
  return found
}

/** In small letters and nothing beside it: a login, not a name. */
const isLogin = (text: string, word: string) => text === word || text.startsWith(`${word}@`)

/** What came out so far, and what may not: names that were there. */
function createOut(originals: readonly string[]) {
  const forbidden = new Set(originals.map(foldedOf))
  const out = new Set<string>()
  const list: string[] = []
  return {
    add: (word: string) => {
      out.add(foldedOf(word))
      list.push(word)
    },
    isTaken: (word: string) => out.has(foldedOf(word)),
    isForbidden: (word: string) => forbidden.has(foldedOf(word)) || isFormWord(foldedOf(word)),
    all: list as readonly string[],
  }
}

const foldedOf = (word: string): string => [...word].map(baseOf).join('')

type Choice = {
  readonly first: Letters
  readonly compare: (a: string, b: string) => number
  readonly out: ReturnType<typeof createOut>
  readonly random: Random
}

/** The letters of one family: the first draw that changes nothing of how its words compare, or else the best one. */
function lettersFor(family: Family, { first, compare, out, random }: Choice): Letters {
  const used = new Set(family.flatMap((word) => [...plainLettersOf(word)].map((letter) => letter.toLowerCase())))
  const given = new Map<string, string>()
  for (const letter of family.flatMap(boundLetters)) given.set(letter, letter)
  for (const word of family) {
    const letter = plainLettersOf(word)[0]
    if (letter === undefined || given.has(letter)) continue
    const now = first(letter)
    if (![...given.values()].includes(now)) given.set(letter, now)
  }
  const pairs = pairsOf(family).slice(0, 400)
  const levels = pairs.map(([a, b]) => compare(a, b))
  let best: { readonly letters: Letters; readonly cost: number } | undefined
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const letters = drawLetters(used, withFixed(given, used, attempt / mostAttempts, pairs.length > 0, random), random)
    const made = family.map((word) => withLetters(word, letters))
    const broken = pairs.filter(([a, b], index) => {
      const level = compare(withLetters(a, letters), withLetters(b, letters))
      return level !== levels[index]
    }).length
    // What is beside it costs more to look at: only where it can still be the best.
    if (best !== undefined && broken * 10 >= best.cost) continue
    const cost = broken * 10 + costAmong(family, made, compare, out)
    if (best === undefined || cost < best.cost) best = { letters, cost }
    // In a big school every made-up name is near somebody's: a few of those are as good as it gets.
    if (best.cost === 0 || (best.cost < 10 && attempt >= 12)) break
  }
  return best!.letters
}

/** The more often it went wrong, the more letters stay what they are: with all of them fixed nothing can go wrong. */
function withFixed(
  given: ReadonlyMap<string, string>,
  used: ReadonlySet<string>,
  share: number,
  isTied: boolean,
  random: Random,
): ReadonlyMap<string, string> {
  const fixed = new Map(given)
  if (!isTied) return fixed
  const taken = new Set(fixed.values())
  for (const letter of [...used].sort())
    if (!fixed.has(letter) && !taken.has(letter) && random.chance(share * 0.9)) {
      fixed.set(letter, letter)
      taken.add(letter)
    }
  return fixed
}

/** What is wrong with the words that would come out, beside the others. */
function costAmong(family: Family, made: readonly string[], compare: Choice['compare'], out: Choice['out']): number {
  let cost = 0
  made.forEach((word, index) => {
    if (out.isTaken(word)) cost += 1000
    if (out.isForbidden(word)) cost += word === family[index] ? 1000 : 100
    if (word.length <= 2) return
    for (const other of out.all) if (areNear(compare(word, other))) cost += 3
  })
  return cost
}
