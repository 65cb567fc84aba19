import { eckidPrefix } from '../../simulator/generate/identifiers.ts'
import { randomOf } from '../../simulator/random.ts'

/** Other numbers for numbers, one to one, in the same form. */
export type Numbers = {
  /** A key of the LAS: digits for digits, letters for letters; 0, capitals, blanks, signs and length stay. `#001` stays. */
  readonly key: (key: string) => string
  /** The pilot's prefix, and another hexadecimal number behind it. Another form stays a form. */
  readonly eckid: (eckid: string) => string
  /** Nine digits that can never be a real BSN; the last four agree with {@link Numbers.digits}. */
  readonly bsn: (bsn: string) => string
  readonly digits: (digits: string) => string
}

/** Every digit but 0 becomes another one, and every letter; the letters of a hexadecimal number stay among themselves. */
export function createNumbers(seed: string): Numbers {
  const random = randomOf(seed, 'capture/numbers')
  const turned = (all: string) => {
    const step = 1 + random.below(all.length - 1)
    return [...all].map((one, index) => [one, all[(index + step) % all.length]!] as const)
  }
  const lower = [...turned('abcdef'), ...turned('ghijklmnopqrstuvwxyz')]
  const table = new Map([
    ...turned('123456789'),
    ...lower,
    ...lower.map(([from, to]) => [from.toUpperCase(), to.toUpperCase()] as const),
  ])
  const all = (text: string) => text.replace(/[0-9a-z]/gi, (one) => table.get(one) ?? one)
  return {
    key: (key) => {
      if (/^\s*#/.test(key)) return key
      const guid = /^(\W*[0-9a-f]{8}-[0-9a-f]{4}-)([1-8])([0-9a-f]{3}-)([89ab])([0-9a-f]{3}-[0-9a-f]{12}\W*)$/i.exec(
        key,
      )
      if (guid === null) return all(key)
      // The version and variant of a GUID say what kind of GUID it is.
      const [, start, version, middle, variant, end] = guid
      return `${all(start!)}${version}${all(middle!)}${variant}${all(end!)}`
    },
    eckid: (eckid) => {
      const [, hex] = /^https:\/\/ketenid\.nl\/[^/]+\/(.*)$/s.exec(eckid) ?? []
      if (hex !== undefined) return eckidPrefix + all(hex)
      const slash = eckid.lastIndexOf('/') + 1
      return eckid.slice(0, slash) + all(eckid.slice(slash))
    },
    digits: all,
    bsn: (bsn) => {
      const made = /^\d{9}$/.test(bsn) ? `9${all(bsn).slice(1)}` : all(bsn)
      return passesElevenTest(made) ? `8${made.slice(1)}` : made
    },
  }
}

const passesElevenTest = (number: string): boolean =>
  /^\d{9}$/.test(number) &&
  [...number].reduce((sum, digit, index) => sum + Number(digit) * (index === 8 ? -1 : 9 - index), 0) % 11 === 0
