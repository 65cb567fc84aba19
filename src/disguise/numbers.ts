import { eckidPrefix } from '../../simulator/generate/identifiers.ts'
import { itemAt } from '../within.ts'
import { permuted } from './keyed.ts'
import { markedDigits } from './mark.ts'

/** Other numbers for numbers, one to one, in the same form. */
export type Numbers = {
  /**
   * A key of the LAS: digits for digits, letters for letters; capitals, blanks, signs, leading zeros and length stay. `0` and
   * `#001` stay. Two keys that differ in one digit have nothing in common afterwards: nobody links by that.
   */
  readonly key: (key: string) => string
  /** The pilot's prefix, and another hexadecimal number behind it. Another form stays a form. */
  readonly eckid: (eckid: string) => string
  /** Nine digits that can never be a real BSN; the last four agree with {@link Numbers.digits}. */
  readonly bsn: (bsn: string) => string
  readonly digits: (digits: string) => string
  /** What came out and what it was, for who must put it back. Only in memory. */
  readonly originalOf: (made: string) => string | undefined
}

const digits = '0123456789'
const letters = 'abcdefghijklmnopqrstuvwxyz'
const hexadecimal = `${digits}abcdef`

/** Every number another one of the same form, chosen by the secret. */
export function createNumbers(secret: string): Numbers {
  const known = new Map<string, string>()
  const originals = new Map<string, string>()
  const remembered = (text: string, make: () => string): string => {
    const made = known.get(text) ?? make()
    known.set(text, made)
    originals.set(made, text)
    return made
  }
  const all = (text: string) =>
    remembered(text, () => {
      // Signs and zeros in front are no part of it, however they are mixed: `0-b` is `-b` with a leading zero.
      const start = text.length - text.replace(/^(?:[^0-9a-z]|0)+/i, '').length
      // What stands behind it is no part of it either: with a blank it is the same number.
      const end = Math.max(start, text.replace(/[^0-9a-z]+$/i, '').length)
      return text.slice(0, start) + other(secret, text.slice(start, end), alphabets) + text.slice(end)
    })
  const hex = (text: string) => remembered(text, () => other(secret, text, () => hexadecimal))
  return {
    key: (key) => {
      if (/^\s*#\d{0,4}\s*$/.test(key)) return key
      const guid =
        /^(\W*)([0-9a-f]{8}-[0-9a-f]{4}-)([1-8])([0-9a-f]{3}-)([89ab])([0-9a-f]{3}-[0-9a-f]{12})(\W*)$/i.exec(key)
      if (guid === null) return all(key)
      // The version and variant of a GUID say what kind of GUID it is.
      const [, before, start, version, middle, variant, end, behind] = guid
      return remembered(key, () => {
        const made = other(secret, `${start}${middle}${end}`, () => hexadecimal)
        return `${before}${made.slice(0, 14)}${version}${made.slice(14, 18)}${variant}${made.slice(18)}${behind}`
      })
    },
    eckid: (eckid) => {
      const [, number] = /^https:\/\/ketenid\.nl\/[^/]+\/(.*)$/s.exec(eckid) ?? []
      if (number !== undefined) return remembered(eckid, () => eckidPrefix + likeIn(number, markedDigits(hex(number))))
      const slash = eckid.lastIndexOf('/') + 1
      return eckid.slice(0, slash) + all(eckid.slice(slash))
    },
    digits: all,
    bsn: (bsn) => {
      const made = /^\d{9}$/.test(bsn) ? `9${all(bsn.slice(1, 5))}${all(bsn.slice(5))}` : all(bsn)
      return passesElevenTest(made) ? `8${made.slice(1)}` : made
    },
    originalOf: (made) => originals.get(made),
  }
}

/** Which signs may stand where one stood. The first digit of a number is no 0: then it would be a shorter number. */
function alphabets(sign: string, isFirst: boolean): string {
  if (sign >= '0' && sign <= '9') return isFirst ? digits.slice(1) : digits
  return letters
}

/** Another text of the same form: signs that are no digit or letter stay, and capitals stay where they are. */
function other(secret: string, text: string, alphabetOf: (sign: string, isFirst: boolean) => string): string {
  const plain = [...text].map((sign) => sign.toLowerCase())
  const alphabetAt = plain.map((sign, place) => (/^[0-9a-z]$/.test(sign) ? alphabetOf(sign, place === 0) : undefined))
  let value = 0n
  let size = 1n
  for (const [place, alphabet] of alphabetAt.entries()) {
    if (alphabet === undefined) continue
    const at = alphabet.indexOf(itemAt(plain, place))
    // A sign that does not fit the form (a z in a hexadecimal number): the form is another one.
    if (at < 0) return other(secret, text, (each) => alphabets(each, false))
    value = value * BigInt(alphabet.length) + BigInt(at)
    size *= BigInt(alphabet.length)
  }
  const form = alphabetAt.map((alphabet, place) => alphabet?.length ?? plain[place]).join(',')
  let left = permuted(secret, form, value, size)
  const made: string[] = []
  for (const [place, sign] of [...[...text].entries()].reverse()) {
    const alphabet = alphabetAt[place]
    if (alphabet === undefined) {
      made.unshift(sign)
      continue
    }
    const now = alphabet.charAt(Number(left % BigInt(alphabet.length)))
    left /= BigInt(alphabet.length)
    made.unshift(sign >= 'A' && sign <= 'Z' ? now.toUpperCase() : now)
  }
  return made.join('')
}

/** Capitals where there were. */
const likeIn = (text: string, made: string): string =>
  [...made].map((sign, place) => (/[A-Z]/.test(text.charAt(place)) ? sign.toUpperCase() : sign)).join('')

const passesElevenTest = (number: string): boolean =>
  /^\d{9}$/.test(number) &&
  [...number].reduce((sum, digit, index) => sum + Number(digit) * (index === 8 ? -1 : 9 - index), 0) % 11 === 0
