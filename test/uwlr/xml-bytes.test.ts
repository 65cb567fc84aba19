import { describe, expect, test } from '@jest/globals'
import { inCodePage } from '../../simulator/dialects/code-page.ts'
import { decodeXml } from '../../src/uwlr/xml-bytes.ts'
import { XmlProblem } from '../../src/uwlr/xml-tree.ts'

const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><naam>`
const bytes = (head: string, ...places: number[]) => Buffer.concat([Buffer.from(head), Buffer.from(places)])

describe('bytes become text', () => {
  test('by the table that the declaration names', () => {
    expect(decodeXml(bytes(declared('windows-1252'), 0x8a, 0x92, 0xeb, 0x80))).toBe(`${declared('windows-1252')}Š’ë€`)
    expect(decodeXml(bytes(declared('ISO-8859-1'), 0xc7, 0xd8))).toBe(`${declared('ISO-8859-1')}ÇØ`)
  })

  test('by the Content-Type before the declaration', () => {
    expect(decodeXml(bytes('<naam>', 0x5a, 0x6f, 0xeb), 'Windows-1252')).toBe('<naam>Zoë')
    expect(decodeXml(bytes(declared('iso-8859-1'), 0xc3, 0xab), 'utf-8')).toBe(`${declared('iso-8859-1')}ë`)
  })

  test('by a mark before all of them', () => {
    expect(decodeXml(Buffer.from('\ufeff<naam>Zoë'), 'iso-8859-1')).toBe('<naam>Zoë')
    expect(decodeXml(Buffer.from('\ufeff<naam>Şule', 'utf16le'), 'utf-8')).toBe('<naam>Şule')
  })

  test('or are refused when they are not what they say', () => {
    expect(() => decodeXml(bytes(declared('utf-8'), 0xeb))).toThrow(XmlProblem)
    expect(() => decodeXml(bytes('<naam>'), 'klingon-8')).toThrow(XmlProblem)
  })
})

describe('text in a table of one byte per character', () => {
  test('keeps what is in the table, and refers to what is not', () => {
    const name = 'Zoë Çelik Øystein d’Ancona Šime Şule €5 𝔸'
    const latin1 = 'Zoë Çelik Øystein d&#x2019;Ancona &#x160;ime &#x15E;ule &#x20AC;5 &#x1D538;'
    expect(Buffer.from(inCodePage(name, 'iso-8859-1')).toString('latin1')).toBe(latin1)
    expect(decodeXml(inCodePage(name, 'windows-1252'), 'windows-1252')).toBe(
      'Zoë Çelik Øystein d’Ancona Šime &#x15E;ule €5 &#x1D538;',
    )
  })
})
