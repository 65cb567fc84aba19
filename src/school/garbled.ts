/**
 * Whether `name` is what a wrong code page, or a program that lacks the letters, made of `good`: `RenÃ©`, `Ren?`, `Ren�`,
 * `Ren&#233;` and `Ren&#xE9;` of `René`. False when the two are equal: then nothing was lost.
 */
export function isGarbledFormOf(name: string, good: string): boolean {
  const whole = good.normalize('NFC')
  if (plain.test(whole) || name === good) return false
  const bytes = new TextEncoder().encode(whole)
  return (
    asWindows(bytes) === name ||
    asLatin(bytes) === name ||
    withEntities(whole, (code) => String(code)) === name ||
    withEntities(whole, (code) => `x${code.toString(16)}`).toLowerCase() === name.toLowerCase() ||
    isWithoutLetters(name, whole)
  )
}

const plain = /^[\x20-\x7e]*$/

const asWindows = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes)
const asLatin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

const withEntities = (text: string, numberOf: (code: number) => string): string =>
  [...text].map((letter) => (plain.test(letter) ? letter : `&#${numberOf(letter.codePointAt(0) ?? 0xfffd)};`)).join('')

/** Every letter is there, but for those beyond ASCII, which became a question mark or the replacement mark. */
function isWithoutLetters(name: string, good: string): boolean {
  const [left, letters] = [[...name], [...good]]
  return (
    left.length === letters.length &&
    letters.every(
      (letter, place) => left[place] === letter || (!plain.test(letter) && /[?\ufffd]/.test(left[place] ?? '')),
    )
  )
}
