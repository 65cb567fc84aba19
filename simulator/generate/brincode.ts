import { drawBelow, drawsOf } from '../random.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The test range: 99 and two capitals, 676 codes. No real school has one. */
export function testBrincode(number: number): string {
  return brincodeAt(99 * 676 + number)
}

/** True for `90AA` to `99ZZ`, in any case: codes that no real school has. */
export const isMadeUpBrincode = (code: string): boolean => /^9\d[A-Z]{2}$/i.test(code.trim())

/** The code of the school of the manual; no seed chooses it, so the two never stand in one world by accident. */
const brincodeOfManual = '99QQ'

/** A code of the test range for a seed, `99QK`. */
export function brincodeOfSeed(seed: string | number): string {
  const place = drawBelow(drawsOf(seed, 'brincode')(0), 675)
  return testBrincode(place < numberOfBrincode(brincodeOfManual) - 99 * 676 ? place : place + 1)
}

/** Codes in their order: 0 is `00AA`, 1 is `00AB`, 67599 is `99ZZ`. */
export function brincodeAt(number: number): string {
  const digits = Math.floor(number / 676)
  const pair = number % 676
  return `${String(digits).padStart(2, '0')}${letters[Math.floor(pair / 26)]}${letters[pair % 26]}`
}

/** The place of a code in that order; the reverse of {@link brincodeAt}. */
export function numberOfBrincode(brincode: string): number {
  return (
    Number(brincode.slice(0, 2)) * 676 + letters.indexOf(brincode.charAt(2)) * 26 + letters.indexOf(brincode.charAt(3))
  )
}
