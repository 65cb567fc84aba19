import type { Random } from '../../simulator/random.ts'
import { repaired } from '../link/repair.ts'
import { areNear, areTied, createComparison, type Family, familiesOf } from './families.ts'
import { isFormWord } from './kept-words.ts'
import { keyedRandom } from './keyed.ts'
import { drawLetters, firstLetters, type Letters, lettersIn } from './letters.ts'
import { listedNames } from './listed-names.ts'
import { baseOf, boundLetters, piecesOf, type Rewriting, rewritings, spellingOf, withLetters } from './words.ts'

/** Made-up words for words: the same word stays the same word, and what is near each other stays as near. */
export type Names = {
  /** A name. Words that were never seen as part of a name stay. */
  readonly text: (text: string) => string
  /** A text that may have names in it: whole words of three letters and more that are somebody's name. */
  readonly mention: (text: string) => string
  /** Letters that stand for names: `J.P.` */
  readonly initials: (text: string) => string
  /** More names, seen later: those that came before keep what they became, and what is near one of them becomes near it. */
  readonly learn: (seen: Seen) => void
}

export type Seen = {
  /** Every name of every person, every version of it, and what stands before the @ of an e-mail address. */
  readonly texts: readonly string[]
  /** Texts about one person: likeness between them counts for more. */
  readonly people: readonly (readonly string[])[]
}

/** What one family of words goes by: a table of letters, or for names out of a list a rule by place. */
type Given = {
  readonly letters: Letters
  readonly table?: ReadonlyMap<string, string>
  /** How the word is written before its letters are replaced. Absent: as it came. */
  readonly written?: Rewriting
}

const mostAttempts = 80
const mostNearby = 1500

/**
 * Makes up names for all that was seen. Each family of words that are near each other gets letters of its own: another
 * letter for each letter keeps lengths, typing errors, beginnings and endings; letters are drawn until spelling variants
 * and sounds agree as well. What cannot be had altogether is had as far as it goes. The same secret gives the same names.
 */
export function createNames(seen: Seen, secret: string): Names {
  const first = firstLetters(keyedRandom(secret, 'first-letters'))
  const compare = createComparison()
  const parts = new Map<string, readonly string[]>()
  const given = new Map<string, Given>()
  const mentioned = new Set<string>()
  const out = createOut()
  const texts = new Set<string>()

  const learn = ({ texts: more, people }: Seen): void => {
    for (const own of people) for (const word of own.flatMap(wordsOf)) if (word.length >= 3) mentioned.add(word)
    const fresh = more.filter((text) => !texts.has(text))
    for (const text of fresh) texts.add(text)
    const isNew = (word: string) => !isFormWord(word) && !given.has(word) && !parts.has(word)
    const words = [...new Set(fresh.flatMap(wordsOf))].filter(isNew).sort()
    if (words.length === 0) return
    out.forbid(words)
    const all = new Set([...words, ...given.keys()])
    for (const [whole, split] of compoundsIn(fresh, all, parts)) if (isNew(whole)) parts.set(whole, split)
    const simple = words.filter((word) => !parts.has(word) && word.length > 1)
    const known = [...given.keys()]
    for (const [word, letters] of listedNames(simple, first, keyedRandom(secret, `listed/${words[0]}`), out.isGone)) {
      given.set(word, { letters })
      out.add(withLetters(word, letters))
    }
    const ties = people.flatMap((own) => pairsOf([...new Set(own.flatMap(wordsOf))].sort()))
    const families = familiesOf(
      simple.filter((word) => !given.has(word)),
      ties,
      compare,
    )
    // The most tied first: they have the least choice.
    for (const family of families.toSorted((a, b) => b.length - a.length)) {
      const near = nearestOf(family, known, ties, compare)
      const prior = near === undefined ? undefined : given.get(near)?.table
      const table = lettersFor(family, { first, compare, out, random: keyedRandom(secret, family[0]!), prior })
      const letters = lettersIn(table)
      for (const word of family) {
        const written = prior === undefined ? undefined : rewritingFor(word, near!, letters, compare)
        given.set(word, { letters, table, ...(written && { written }) })
        out.add(withLetters(written?.(word) ?? word, letters))
      }
    }
  }
  learn(seen)

  const madeOf = (word: string): Letters | undefined => {
    if (isFormWord(word)) return (plain) => plain
    return given.get(word)?.letters ?? ([...word].length === 1 ? first : undefined)
  }
  const disguised = (raw: string): string => {
    const spelling = spellingOf(raw)
    const own = madeOf(spelling)
    if (own !== undefined) return withLetters(given.get(spelling)?.written?.(raw) ?? raw, own)
    const split = parts.get(spelling)
    if (split === undefined) return raw
    const lettersAt = split.flatMap((part) => [...plainLettersOf(part)].map(() => madeOf(part) ?? first))
    return withLetters(raw, (plain, place) => (lettersAt[place] ?? first)(plain))
  }
  return {
    text: (text) => eachWord(text, disguised),
    mention: (text) =>
      eachWord(text, (word) => {
        const spelling = spellingOf(word)
        return mentioned.has(spelling) ? disguised(word) : word
      }),
    initials: (text) => withLetters(text, first),
    learn,
  }
}

/**
 * A word with an `ü` or a `ĳ` that comes after its like without one: the letters of that family did not wait for it. Written in
 * plain letters it is as near as it was; the sign is lost then. Undefined: it can stay as it is.
 */
function rewritingFor(
  word: string,
  near: string,
  letters: Letters,
  compare: (a: string, b: string) => number,
): Rewriting | undefined {
  if (boundLetters(word).length === 0) return undefined
  const level = compare(word, near)
  const other = withLetters(near, letters)
  const fits = (written: string) => compare(withLetters(written, letters), other) === level
  return fits(word) ? undefined : rewritings.find((rewriting) => fits(rewriting(word)))
}

/** Of the words that came before the one that a new family is nearest to, or that one of it belonged to the same person as. */
function nearestOf(
  family: Family,
  known: readonly string[],
  ties: readonly (readonly [string, string])[],
  compare: (a: string, b: string) => number,
): string | undefined {
  let best: { readonly word: string; readonly level: number } | undefined
  for (const word of known)
    for (const own of family) {
      const level = compare(own, word)
      if (areNear(level) && (best === undefined || level < best.level)) best = { word, level }
    }
  if (best !== undefined) return best.word
  const mine = new Set(family)
  const before = new Set(known)
  for (const [one, other] of ties) {
    if (mine.has(one) && before.has(other) && areTied(compare(one, other))) return other
    if (mine.has(other) && before.has(one) && areTied(compare(one, other))) return one
  }
  return undefined
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
function compoundsIn(
  texts: readonly string[],
  words: ReadonlySet<string>,
  before: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
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
  for (const [whole, split] of found) if (split.some((part) => found.has(part) || before.has(part))) found.delete(whole)
  return found
}

/** In small letters and nothing beside it: a login, not a name. */
const isLogin = (text: string, word: string) => text === word || text.startsWith(`${word}@`)

/** What came out so far, and what may not: names that were there. */
function createOut() {
  const forbidden = new Set<string>()
  const out = new Set<string>()
  const nearby: string[] = []
  return {
    forbid: (originals: readonly string[]) => {
      for (const word of originals) forbidden.add(foldedOf(word))
    },
    add: (word: string) => {
      out.add(foldedOf(word))
      if (nearby.length < mostNearby) nearby.push(word)
    },
    isTaken: (word: string) => out.has(foldedOf(word)),
    /** Somebody's name, or already given out. */
    isGone: (word: string) => forbidden.has(foldedOf(word)) || out.has(foldedOf(word)),
    isForbidden: (word: string) => forbidden.has(foldedOf(word)) || isFormWord(foldedOf(word)),
    /** The first of them: of thousands of words somebody is always near. */
    nearby: nearby as readonly string[],
  }
}

const foldedOf = (word: string): string => [...word].map(baseOf).join('')

type Choice = {
  readonly first: Letters
  readonly compare: (a: string, b: string) => number
  readonly out: ReturnType<typeof createOut>
  readonly random: Random
  /** The letters of the family that these words are added to: those stay. */
  readonly prior: ReadonlyMap<string, string> | undefined
}

/** The letters of one family: the first draw that changes nothing of how its words compare, or else the best one. */
function lettersFor(family: Family, { first, compare, out, random, prior }: Choice): ReadonlyMap<string, string> {
  const used = new Set(family.flatMap((word) => [...plainLettersOf(word)].map((letter) => letter.toLowerCase())))
  const given = new Map<string, string>(prior)
  for (const letter of family.flatMap(boundLetters)) if (prior === undefined) given.set(letter, letter)
  for (const word of family) {
    const letter = plainLettersOf(word)[0]
    if (letter === undefined || given.has(letter)) continue
    const now = first(letter)
    if (![...given.values()].includes(now)) given.set(letter, now)
  }
  const pairs = pairsOf(family).slice(0, 400)
  const levels = pairs.map(([a, b]) => compare(a, b))
  let best: { readonly table: ReadonlyMap<string, string>; readonly cost: number } | undefined
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const table = drawLetters(used, withFixed(given, used, attempt / mostAttempts, pairs.length > 0, random), random)
    const letters = lettersIn(table)
    const made = family.map((word) => withLetters(word, letters))
    const broken = pairs.filter(([a, b], index) => {
      const level = compare(withLetters(a, letters), withLetters(b, letters))
      return level !== levels[index]
    }).length
    // What is beside it costs more to look at: only where it can still be the best.
    if (best !== undefined && broken * 10 >= best.cost) continue
    const cost = broken * 10 + costAmong(family, made, compare, out)
    if (best === undefined || cost < best.cost) best = { table, cost }
    // In a big school every made-up name is near somebody's: a few of those are as good as it gets.
    if (best.cost === 0 || (best.cost < 10 && attempt >= 12)) break
  }
  return best!.table
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
    for (const other of out.nearby) if (areNear(compare(word, other))) cost += 3
  })
  return cost
}
