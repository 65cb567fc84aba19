/** Letters that do not come apart into a letter and a sign. */
const whole: Readonly<Record<string, string>> = {
  Ł: 'L',
  ł: 'l',
  Ø: 'O',
  ø: 'o',
  ı: 'i',
  Đ: 'D',
  đ: 'd',
  Æ: 'AE',
  æ: 'ae',
  ß: 'ss',
  Þ: 'Th',
  þ: 'th',
}

/** `Çelik` becomes `Celik`, `Łukasz` becomes `Lukasz`. */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ŁłØøıĐđÆæßÞþ]/g, (letter) => whole[letter] ?? letter)

/** `van der` becomes `Van der`. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** UTF-8 read as ISO-8859-1: `é` becomes `Ã©`. */
export const asLatin1 = (letter: string): string => Buffer.from(letter, 'utf8').toString('latin1')

/** `é` becomes `&#233;`, as text. */
export const asEntity = (letter: string): string => `&#${letter.codePointAt(0)};`
