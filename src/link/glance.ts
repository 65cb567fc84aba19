import { intAt } from '../within.ts'
import { alikeFrom, bits, isLittle, type Name, slipsIn } from './compare-names.ts'

/**
 * Names side by side as numbers, to see at a glance that two of them are different: of all pairs that are compared most are,
 * and how many letters they have in common at most, and how they begin, says so without a look at a letter. Never says so of
 * two whom `compareNames` finds anything else.
 */
export type Glance = {
  /** Takes the next name: its place is its index. */
  readonly add: (name: Name) => void
  /** True: surely different. False: to be looked at. */
  readonly areDifferent: (a: number, b: number) => boolean
}

/** Mask, variety, length, first four letters, sound and script of each name, one after the other. */
const fields = 6
const room = 1024

export function createGlance(): Glance {
  let rows = new Int32Array(fields * room)
  const soundOf = numbering()
  const scriptOf = numbering()
  return {
    add: (name) => {
      const at = name.index * fields
      if (at === rows.length) {
        const more = new Int32Array(2 * rows.length)
        more.set(rows)
        rows = more
      }
      rows.set(
        [name.mask, name.variety, lengthOf(name), startOf(name.letters), soundOf(name.sound), scriptOf(name.script)],
        at,
      )
    },
    areDifferent: (a, b) => {
      const x = a * fields
      const y = b * fields
      const shared = bits(intAt(rows, x) & intAt(rows, y))
      const varietyX = intAt(rows, x + 1)
      const varietyY = intAt(rows, y + 1)
      if (isLittle(shared, varietyX, varietyY)) return true
      const lengthX = intAt(rows, x + 2)
      const lengthY = intAt(rows, y + 2)
      if (lengthX < 2 || lengthY < 2) return false
      if (intAt(rows, x + 4) === intAt(rows, y + 4) || intAt(rows, x + 5) === intAt(rows, y + 5)) return false
      // Letters of one that the other has nowhere: each is a slip, and pairs with nothing.
      const strayX = varietyX - shared
      const strayY = varietyY - shared
      const longer = Math.max(lengthX, lengthY)
      const slips = Math.max(strayX, strayY, longer - Math.min(lengthX, lengthY))
      if (slips <= slipsIn(longer)) return false
      const starts = intAt(rows, x + 3) ^ intAt(rows, y + 3)
      const begun = starts === 0 ? 4 : Math.clz32(starts) >> 3
      // One may be the beginning of the other.
      if (begun >= 3) return false
      const pairs = Math.min(lengthX - strayX, lengthY - strayY)
      const likeness = (pairs / lengthX + pairs / lengthY + 1) / 3
      return likeness + begun * 0.1 * (1 - likeness) < alikeFrom
    },
  }
}

/** 0 for what is written in several ways, in several words or at great length: that is always looked at. */
const lengthOf = ({ letters, words, forms, isForeign }: Name): number =>
  isForeign || forms.length > 0 || words.length > 1 || letters.length > 31 ? 0 : letters.length

/** A byte for each of the first four letters, the first one in front. */
const startOf = (letters: string): number =>
  [24, 16, 8, 0].reduce((all, shift, place) => all | ((letters.charCodeAt(place) & 0xff) << shift), 0)

/** The same number for the same text. */
function numbering(): (text: string) => number {
  const numbers = new Map<string, number>()
  return (text) => {
    const known = numbers.get(text) ?? numbers.size
    numbers.set(text, known)
    return known
  }
}
