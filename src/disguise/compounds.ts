import { wordsOf } from './each-word.ts'
import { isFormWord } from './kept-words.ts'

/**
 * Words that are others written together: `janpieter` beside `Jan-Pieter`, `vandenberg` beside `van den Berg`, and in an
 * address `jjansen` beside `Jansen`. `runs` remembers the words that stood side by side before.
 */
export function compoundsIn(
  texts: readonly string[],
  words: ReadonlySet<string>,
  before: ReadonlyMap<string, readonly string[]>,
  runs: Map<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const text of texts) {
    const own = wordsOf(text)
    for (let start = 0; start < own.length; start++)
      for (let end = start + 2; end <= Math.min(own.length, start + 4); end++) {
        const split = own.slice(start, end)
        runs.set(split.join(''), split)
      }
  }
  for (const word of words) {
    const run = runs.get(word)
    if (run !== undefined) found.set(word, run)
  }
  for (const word of words) {
    const rest = word.slice(1)
    if (!found.has(word) && rest.length >= 4 && words.has(rest) && texts.some((text) => isLogin(text, word)))
      found.set(word, [word.charAt(0), rest])
  }
  // A part may not be a compound itself: the longest way down is one step.
  for (const [whole, split] of found) if (split.some((part) => found.has(part) || before.has(part))) found.delete(whole)
  return found
}

/** In small letters and nothing beside it: a login, not a name. */
const isLogin = (text: string, word: string) => text === word || text.startsWith(`${word}@`)

/**
 * Compounds of names alone go by the letters of one family with their parts (`glued`); those with a form word or an initial
 * in them, and of parts that were made up before, go part by part (`split`).
 */
export function sortedOut(
  compounds: ReadonlyMap<string, readonly string[]>,
  isGiven: (word: string) => boolean,
): { readonly glued: readonly (readonly [string, string])[]; readonly split: ReadonlyMap<string, readonly string[]> } {
  const glued: (readonly [string, string])[] = []
  const split = new Map<string, readonly string[]>()
  for (const [whole, parts] of compounds)
    if (parts.some((part) => part.length === 1 || isFormWord(part)) || parts.every(isGiven)) split.set(whole, parts)
    else for (const part of parts) glued.push([whole, part])
  return { glued, split }
}
