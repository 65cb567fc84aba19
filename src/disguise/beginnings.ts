import { itemAt } from '../within.ts'
import type { MadeWord } from './derived.ts'
import { areTied, type Comparison, type Family } from './families.ts'
import { plainLettersOf } from './words.ts'

/** Two names of strangers that begin alike, `Hoogenveen` and `Hoogenhuizen`: one may get the other's name some day. */
export type Alike = { readonly own: string; readonly other: string; readonly letters: ReadonlyMap<string, string> }

/** So many letters in front: fewer are in common by chance. */
const fewest = 4

/** Remembers names by how they begin. */
export function createBeginnings({ level }: Comparison) {
  const words = new Map<string, string[]>()
  return {
    add: (word: string): void => {
      const start = word.slice(0, fewest)
      const same = words.get(start)
      if (same === undefined) words.set(start, [word])
      else same.push(word)
    },
    /** Of the names that came before the one that shares most with a new family, and what the letters became that they share. */
    alikeTo: (family: Family, made: (word: string) => MadeWord): Alike | undefined => {
      let best: { readonly own: string; readonly other: string; readonly length: number } | undefined
      for (const own of family)
        for (const other of words.get(own.slice(0, fewest)) ?? []) {
          const length = sharedBy(own, other)
          if (length > (best?.length ?? 0) && areTied(level(own, other))) best = { own, other, length }
        }
      if (best === undefined) return undefined
      const { own, other, length } = best
      const letters = new Map<string, string>()
      const became = made(other).letters
      for (const [place, letter] of plainLettersOf(other).slice(0, length).entries()) {
        const now = itemAt(became, place)
        const taken = [...letters].some(([one, its]) => (one === letter) !== (its === now))
        if (taken) return undefined
        letters.set(letter, now)
      }
      return { own, other, letters }
    },
  }
}

function sharedBy(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}
