import type { Random } from '../../simulator/random.ts'
import { fold } from '../link/fold.ts'
import { pairsOfNicknames } from '../link/nicknames.ts'
import { transliterations } from '../link/romanise.ts'
import { itemAt } from '../within.ts'
import { byText } from './derived.ts'
import type { Letters } from './letters.ts'
import { plainLettersOf } from './words.ts'

/**
 * Words that a linking system knows by a list to be one name, `Mohammed` and `Muhammad`, `Bep` and `Elisabeth`: no letters
 * could keep that. They become other names that are known so: of another ring of transliterations, or another nickname with
 * its full name. A word that is near one that came before goes by that. Where one of them has more companions than a list has, it goes by letters, as all others do.
 */
export function listedNames(
  words: readonly string[],
  first: Letters,
  random: Random,
  isForbidden: (name: string) => boolean,
  isAlone: (word: string) => boolean,
  areNear: (one: string, other: string) => boolean,
): ReadonlyMap<string, Letters> {
  const forbidden = new Set(words.map(fold))
  const made = new Map<string, Letters>()
  const give = (word: string, name: string) => void made.set(word, byText(name, plainLettersOf(word).length))
  /** Of the lists that hold nobody's name the first that keeps the first letters, else any. */
  const another = (lists: readonly (readonly string[])[], own: readonly string[]) => {
    const free = lists.filter(
      (list) => list.length >= own.length && list.every((name) => !forbidden.has(name) && !isForbidden(name)),
    )
    const fitting = free.filter((list) =>
      own.every((word, place) => itemAt(list, place)[0] === first(fold(word).charAt(0))),
    )
    const choice = fitting.length > 0 ? fitting : free
    if (choice.length === 0) return undefined
    const chosen = random.pick(choice)
    for (const name of chosen) forbidden.add(name)
    return chosen
  }
  // What has a letter of its own (`Thĳs`) is made up beside the one without.
  const isFree = (word: string) => !made.has(word) && fold(word) === word && isAlone(word)
  for (const ring of transliterations) {
    const own = words.filter((word) => ring.includes(word) && isFree(word))
    if (own.length < 2) continue
    const other = another(transliterations, own)
    for (const [place, word] of own.entries()) if (other !== undefined) give(word, itemAt(other, place))
  }
  for (const [short, full] of pairsOfNicknames) {
    const [one] = words.filter((word) => word === short && isFree(word))
    const [other] = words.filter((word) => word === full && isFree(word))
    if (one === undefined || other === undefined || full.startsWith(short) || areNear(one, other)) continue
    const pair = another(
      pairsOfNicknames.filter(([a, b]) => !b.startsWith(a)),
      [one, other],
    )
    if (pair === undefined) continue
    give(one, itemAt(pair, 0))
    give(other, itemAt(pair, 1))
  }
  return made
}
