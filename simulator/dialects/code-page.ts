import { windows1252 } from '../../src/uwlr/windows-1252.ts'

/** Tables of 256 characters in which an answer may be written. */
export type CodePage = 'iso-8859-1' | 'windows-1252'

const places: Readonly<Record<CodePage, ReadonlyMap<string, number>>> = {
  'iso-8859-1': new Map(),
  'windows-1252': new Map([...windows1252].map((sign, place) => [sign, 0x80 + place])),
}

/** XML in one byte per character; what the table lacks becomes a character reference: `Ş` gives `&#x15E;`. */
export function inCodePage(xml: string, page: CodePage): Uint8Array {
  const written = xml.replace(/[^\x00-\x7f\xa0-\xff]/gu, (sign) => {
    const place = sign === '\ufffd' ? undefined : places[page].get(sign)
    return place === undefined ? `&#x${sign.codePointAt(0)?.toString(16).toUpperCase()};` : String.fromCharCode(place)
  })
  return Buffer.from(written, 'latin1')
}
