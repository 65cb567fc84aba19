import { itemAt } from '../within.ts'
import { createBeginnings } from './beginnings.ts'
import { createOut, lettersFor, pairsOf } from './choose-letters.ts'
import { compoundsIn, sortedOut } from './compounds.ts'
import { derivedFrom, madeBy } from './derived.ts'
import { eachWord, wordsOf } from './each-word.ts'
import { createComparison, familiesOf, nearestOf } from './families.ts'
import { createInitials, type Initials } from './initials.ts'
import { isFormWord } from './kept-words.ts'
import { keyedRandom } from './keyed.ts'
import { firstLetters, type Letters, lettersIn } from './letters.ts'
import { listedNames } from './listed-names.ts'
import {
  boundLetters,
  piecesLeft,
  plainLettersOf,
  type Rewriting,
  rewritings,
  spellingOf,
  withLetters,
} from './words.ts'

/** Made-up words for words: the same word stays the same word, and what is near each other stays as near. */
export type Names = {
  /** A name. Words that were never seen as part of a name stay. */
  readonly text: (text: string) => string
  /** A text that may have names in it: whole words of three letters and more that are somebody's name. */
  readonly mention: (text: string) => string
  /** Letters that stand for names: `J.P.` */
  readonly initials: Initials
  /** Whether what should be such letters is a name: `Anna`, and `ANNA` where somebody is called so. */
  readonly isName: (letters: string) => boolean
  /** For each word of a name what it shares with those near it. */
  readonly families: (text: string) => readonly string[]
  /** More names, seen later: those that came before keep what they became, and what is near one of them becomes near it. */
  readonly learn: (seen: Seen) => void
}

export type Seen = {
  /** Every name of every person, every version of it, and what stands before the @ of an e-mail address. */
  readonly texts: readonly string[]
  /** Texts about one person: likeness between them counts for more. */
  readonly people: readonly (readonly string[])[]
}

type Rule = Pick<Given, 'letters' | 'written'> & {
  /** By the table of its family in all but the first letter. */
  readonly isOfTable?: true
}

/** What one word goes by: the table of letters of its family, or a rule by place. */
type Given = {
  readonly letters: Letters
  /** The first word of those that it is near to. */
  readonly family: string
  readonly table?: ReadonlyMap<string, string>
  /** How the word is written before its letters are replaced. Absent: as it came. */
  readonly written?: Rewriting
}

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
  const beginnings = createBeginnings(compare)
  const texts = new Set<string>()
  const runs = new Map<string, readonly string[]>()

  const rulesOf = (word: string): Letters | undefined => {
    if (isFormWord(word)) return (plain) => plain
    const own = given.get(word)?.letters ?? ([...word].length === 1 ? first : undefined)
    const split = own === undefined ? parts.get(word) : undefined
    return own ?? (split && byParts(split, (part) => rulesOf(part) ?? first))
  }
  const writtenAs = (word: string, raw: string): string => given.get(word)?.written?.(raw) ?? raw
  const madeOf = (word: string): string => withLetters(writtenAs(word, word), rulesOf(word) ?? first)
  const familyOf = (word: string | undefined): string | undefined =>
    word === undefined ? undefined : (given.get(word)?.family ?? given.get(parts.get(word)?.at(-1) ?? '')?.family)
  const add = (word: string, rule: Given) => {
    given.set(word, rule)
    out.add(madeOf(word))
    beginnings.add(word)
  }

  const beginsAsLetter = (word: string, made: string): boolean => {
    const [letter = '', now] = [plainLettersOf(word)[0], plainLettersOf(made)[0]]
    return first(letter) === now
  }

  /** By the table of its family; in the first letter by the rule for all names, where nothing of the family compares otherwise for it. */
  const inFamily = (word: string, letters: Letters, family: readonly string[]): Rule => {
    const rule: Rule = { letters: exceptFirst(first, letters), isOfTable: true }
    const made = withLetters(word, rule.letters)
    if (beginsAsLetter(word, withLetters(word, letters)) || out.isGone(made) || piecesLeft(word, made) > 0)
      return { letters }
    const nowOf = (other: string) => (given.has(other) ? madeOf(other) : withLetters(other, letters))
    const others = family.filter((other) => other !== word).slice(0, mostBeside)
    return others.every((other) => compare.difference([word, other], [made, nowOf(other)]) === 0) ? rule : { letters }
  }

  /** By the letters of the word that it is near, or else by its own and as near as can be. */
  const beside = (
    word: string,
    near: string,
    letters: Letters | undefined,
    others: readonly string[],
    isPart = false,
  ): Rule => {
    const pairs = [near, ...others.slice(0, mostBeside)].map((other) => [other, madeOf(other)] as const)
    const costOf = (made: string) =>
      pairs.reduce((sum, [other, now]) => sum + compare.difference([word, other], [made, now]), 0) +
      (out.isForbidden(made) && made !== madeOf(near) ? 3 : 0) +
      (made === word ? 20 : 0) +
      piecesLeft(word, made) +
      // Somebody may be called by their first letter alone; what is also written together with another goes by one table with that.
      (isPart || beginsAsLetter(word, made) ? 0 : 0.5)
    let best: Rule = { letters: letters ?? first }
    let least = Number.POSITIVE_INFINITY
    for (const rule of rulesBeside(word, near, letters)) {
      const cost = costOf(withLetters(rule.written?.(word) ?? word, rule.letters))
      if (cost >= least) continue
      best = rule
      least = cost
      if (cost === 0) break
    }
    return best
  }

  /** Those that may do, the likeliest first. */
  function* rulesBeside(word: string, near: string, letters: Letters | undefined): Generator<Rule> {
    const ways = boundLetters(word).length > 0 ? rewritings : []
    if (letters !== undefined) {
      yield { letters }
      yield { letters: exceptFirst(first, letters), isOfTable: true }
      for (const written of ways) yield { letters, written }
    }
    const made = madeBy(writtenAs(near, near), rulesOf(near) ?? first)
    const random = keyedRandom(secret, `beside/${word}`)
    for (const written of [undefined, ...ways])
      for (const rule of derivedFrom(written?.(word) ?? word, made, random))
        yield { letters: rule, ...(written && { written }) }
  }

  const learn = ({ texts: more, people }: Seen): void => {
    for (const own of people) for (const word of own.flatMap(wordsOf)) if (word.length >= 3) mentioned.add(word)
    const fresh = more.filter((text) => !texts.has(text))
    for (const text of fresh) texts.add(text)
    const isNew = (word: string) => !isFormWord(word) && !given.has(word) && !parts.has(word)
    const words = [...new Set(fresh.flatMap(wordsOf))].filter(isNew).sort()
    if (words.length === 0) return
    out.forbid(words)
    const known = [...given.keys(), ...parts.keys()]
    const compounds = compoundsIn(fresh, new Set([...words, ...given.keys()]), parts, runs)
    const { glued, split } = sortedOut(compounds, (word) => given.has(word))
    for (const [whole, pieces] of split) if (isNew(whole)) parts.set(whole, pieces)
    const isAlone = (word: string) => nearestOf([word], known, { ofOne: [], glued: [] }, compare) === undefined
    const simple = words.filter((word) => !parts.has(word) && word.length > 1)
    const listed = listedNames(
      simple,
      first,
      keyedRandom(secret, `listed/${words[0]}`),
      out.isGone,
      isAlone,
      compare.areNear,
    )
    for (const [word, letters] of listed) add(word, { letters, family: word })
    const ties = { ofOne: pairsWith(new Set(simple), people), glued }
    const partOfOne = new Set(glued.flat())
    const families = familiesOf(
      simple.filter((word) => !given.has(word)),
      ties,
      compare,
    )
    const before = [...new Set([...known, ...listed.keys(), ...parts.keys()])]
    const placed = families.map((family) => ({ family, near: nearestOf(family, before, ties, compare) }))
    // What is near a word in parts must wait for those; then the most tied first: they have the least choice.
    const waits = (near: string | undefined) => Number(near !== undefined && parts.has(near))
    for (const { family, near } of placed.toSorted(
      (a, b) => waits(a.near) - waits(b.near) || b.family.length - a.family.length,
    )) {
      const kin = familyOf(near) ?? itemAt(family, 0)
      const prior = near === undefined ? undefined : given.get(near)?.table
      if (near !== undefined && prior === undefined) {
        for (const [index, word] of family.entries())
          add(word, { ...beside(word, near, undefined, family.slice(0, index)), family: kin })
        continue
      }
      const alike =
        near === undefined ? beginnings.alikeTo(family, (word) => madeBy(word, rulesOf(word) ?? first)) : undefined
      const table = lettersFor(family, {
        first,
        compare,
        out,
        random: keyedRandom(secret, itemAt(family, 0)),
        prior: prior ?? alike?.letters,
        ...(alike && { stranger: { ...alike, made: madeOf(alike.other) } }),
      })
      const letters = lettersIn(table)
      for (const [index, word] of family.entries()) {
        const isPart = partOfOne.has(word)
        const alone = () => (isPart ? { letters } : inFamily(word, letters, family))
        const rule: Rule = near === undefined ? alone() : beside(word, near, letters, family.slice(0, index), isPart)
        add(word, { ...rule, family: kin, ...((rule.letters === letters || rule.isOfTable) && { table }) })
      }
    }
  }
  learn(seen)

  const disguised = (raw: string): string => {
    const spelling = spellingOf(raw)
    const rules = rulesOf(spelling)
    return rules === undefined ? raw : withLetters(writtenAs(spelling, raw), rules)
  }
  return {
    text: (text) => eachWord(text, disguised),
    mention: (text) =>
      eachWord(text, (word) => {
        const spelling = spellingOf(word)
        return mentioned.has(spelling) ? disguised(word) : word
      }),
    initials: createInitials(first),
    isName: (letters) =>
      /\p{Ll}{3}|\p{L}{7}/u.test(letters) ||
      (/\p{Lu}\p{Ll}{2}|\p{L}{4}/u.test(letters) &&
        wordsOf(letters).some((word) => word.length > 2 && given.has(word))),
    families: (text) =>
      wordsOf(text).flatMap((word) => (parts.get(word) ?? [word]).flatMap((part) => given.get(part)?.family ?? [])),
    learn,
  }
}

/** Words that one person had, two by two, where one of them is new; each pair once. */
function pairsWith(fresh: ReadonlySet<string>, people: Seen['people']): readonly (readonly [string, string])[] {
  const pairs = new Map<string, readonly [string, string]>()
  for (const own of people) {
    const words = [...new Set(own.flatMap(wordsOf))].sort()
    if (!words.some((word) => fresh.has(word))) continue
    for (const pair of pairsOf(words)) if (pair.some((word) => fresh.has(word))) pairs.set(pair.join(' '), pair)
  }
  return [...pairs.values()]
}

const exceptFirst =
  (first: Letters, letters: Letters): Letters =>
  (plain, place) =>
    (place === 0 ? first : letters)(plain, place)

/** So many words of a family that a later one must fit beside. */
const mostBeside = 12

/** Each letter by the rules of the part that it stands in. */
function byParts(split: readonly string[], rulesOf: (part: string) => Letters): Letters {
  const rules = split.flatMap((part) => {
    const own = rulesOf(part)
    return plainLettersOf(part).map((_, place) => (plain: string) => own(plain, place))
  })
  return (plain, place = 0) => rules[place]?.(plain) ?? plain
}
