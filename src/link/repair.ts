/**
 * Text that went through the wrong code page, put right where the letters prove what they were: `RenÃ©`, `Ren&#233;` and
 * `Ren&eacute;` give `René`. For comparing only; what came is stored and shown as it came, with a warning (edge case B25).
 */
export function repaired(text: string): string {
  if (plain.test(text)) return text
  let whole = text.includes('&') ? text.replace(/&(#x?[\da-f]+|[a-z]+);/gi, entity) : text
  // Some lists went through it twice.
  for (let round = 0; round < mostRounds && /[\u00c2-\u00df\u0102\u0139]/.test(whole); round++) {
    const once = decoded(whole)
    if (once === whole) break
    whole = once
  }
  return whole
}

const mostRounds = 3

const plain = /^[\x20-\x25\x27-\x7e]*$/

const named: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
  caron: '\u030c',
  ring: '\u030a',
}

function entity(whole: string, name: string): string {
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  }
  if (name === 'szlig') return 'ß'
  const mark = named[name.slice(1)]
  return mark === undefined ? whole : (name.charAt(0) + mark).normalize('NFC')
}

/** What windows-1252 shows for the bytes 80 to 9f. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** UTF-8 that was read as ISO-8859-1 or windows-1252; anything else stays as it is. */
function decoded(text: string): string {
  const bytes: number[] = []
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? Number.NaN
    const place = code > 0xff ? windows.indexOf(letter) : -1
    if (code > 0xff && place < 0) return text
    bytes.push(code > 0xff ? 0x80 + place : code)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return text
  }
}

/** Letters of a Turkish or Polish code page, or of the one of DOS, read as a western one. */
const misreadings: readonly Readonly<Record<string, string>>[] = [
  { þ: 'ş', Þ: 'Ş', ð: 'ğ', Ð: 'Ğ', ý: 'ı', Ý: 'İ' },
  { '³': 'ł', '£': 'Ł', '¹': 'ą', '±': 'ą', œ: 'ś', Œ: 'Ś', '¶': 'ś', '¿': 'ż', Ÿ: 'ź', '¼': 'ź', ê: 'ę', æ: 'ć', ñ: 'ń' },
  {
    '\u0081': 'ü', '‚': 'é', ƒ: 'â', '„': 'ä', '…': 'à', '†': 'å', '‡': 'ç', ˆ: 'ê', '‰': 'ë', Š: 'è', '‹': 'ï', Œ: 'î', '\u008d': 'ì', Ž: 'Ä',
    '€': 'Ç', '\u0090': 'É', '“': 'ô', '”': 'ö', '•': 'ò', '–': 'û', '—': 'ù', '˜': 'ÿ', '™': 'Ö', š: 'Ü', '¡': 'í', '¢': 'ó', '£': 'ú', '¤': 'ñ', '¥': 'Ñ', á: 'ß',
  },
] // biome-ignore format: tables

/** What the text may have been before it was read in a western code page: none, or one for each that fits. */
export function misread(text: string): string[] {
  if (plain.test(text)) return []
  return misreadings
    .map((letters) => [...text.normalize('NFC')].map((letter) => letters[letter] ?? letter).join(''))
    .filter((other) => other !== text.normalize('NFC'))
}

/** Letters that became `?` or the replacement mark, inside or at the end of a word: `Ren?`, `Ay\ufffde`. */
const unreadable = /(?<=\p{L})[?\ufffd]+|[?\ufffd]+(?=\p{L})/gu

/** A mark, or two, that stand in the place of letters, each for one: `Kr##mer`. */
const instead = /(?<=\p{L})[#$%@~^=|¤§]{1,2}(?=\p{L})/gu

/** Letters with a full stop for each that was marked out, folded: `kr..mer`. Undefined where none was. */
export function markedOut(text: string, fold: (piece: string) => string): string | undefined {
  const marks = text.match(instead)
  if (marks === null) return undefined
  return text
    .split(instead)
    .map((piece, place) => fold(piece) + '.'.repeat(marks[place]?.length ?? 0))
    .join('')
}

/** The text in pieces around letters that could not be read; one piece when all could. */
export const readablePieces = (text: string): string[] => text.split(unreadable)
