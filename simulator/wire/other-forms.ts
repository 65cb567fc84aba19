import { gzipSync } from 'node:zlib'
import { inCodePage } from '../dialects/code-page.ts'
import type { AnswerForm } from '../storingen/answer-form.ts'
import type { WireAnswer } from './http.ts'

/** What HTTP, MIME, SOAP and XML Schema allow, or what a broken line makes, of an answer that was written in UTF-8. */
type Form = (answer: WireAnswer, xml: string) => WireAnswer

const withBody = (
  answer: WireAnswer,
  body: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): WireAnswer => ({
  ...answer,
  body: [body],
  headers: { ...answer.headers, ...headers },
  mishap: { ...answer.mishap, asIs: true },
})

const asText =
  (change: (xml: string) => string): Form =>
  (answer, xml) =>
    withBody(answer, Buffer.from(change(xml)))

const typeOf = ({ headers }: WireAnswer): string => (headers['content-type'] ?? 'text/xml').replace(/;.*/s, '').trim()

const withoutDeclaration = (xml: string): string => xml.replace(/^\ufeff?<\?xml[^>]*\?>\s*/, '')

const boundary = 'uuid:0ca0e16e-feb1-426c-97d8-c4508ada5e82+id=7'

/** In the middle of the first letter of more than one byte; of an answer that has none, in the middle. */
const insideLetter = (body: Buffer): number => {
  const first = body.findIndex((byte) => byte >= 0xc2)
  return first === -1 ? body.byteLength >> 1 : first + 1
}

const xsi = 'http://www.w3.org/2001/XMLSchema-instance'

const formsByName: Readonly<Record<AnswerForm, Form>> = {
  /** One byte per letter, while declaration and Content-Type say UTF-8. */
  'latin-1-als-utf-8': (answer, xml) => withBody(answer, inCodePage(xml, 'iso-8859-1')),
  /** One byte per letter; only the Content-Type says so. */
  'windows-1252-zonder-declaratie': (answer, xml) =>
    withBody(answer, inCodePage(withoutDeclaration(xml), 'windows-1252'), {
      'content-type': `${typeOf(answer)}; charset=windows-1252`,
    }),
  /** The declaration says another encoding than the Content-Type, which is right. */
  'declaratie-liegt': asText((xml) => `<?xml version="1.0" encoding="ISO-8859-1"?>${withoutDeclaration(xml)}`),
  /** XOP in MIME parts, as WCF sends it. */
  mtom: (answer, xml) => {
    const type = typeOf(answer)
    const part = `Content-ID: <http://tempuri.org/0>\r\nContent-Transfer-Encoding: 8bit\r\nContent-Type: application/xop+xml;charset=utf-8;type="${type}"`
    return withBody(answer, Buffer.from(`\r\n--${boundary}\r\n${part}\r\n\r\n${xml}\r\n--${boundary}--\r\n`), {
      'content-type': `multipart/related; type="application/xop+xml";start="<http://tempuri.org/0>";boundary="${boundary}";start-info="${type}"`,
      'mime-version': '1.0',
    })
  },
  /** A block in the Header of the answer that nobody needs to understand. */
  'soap-header': asText((xml) =>
    xml.replace(
      /<([\w.-]+):Body\b/,
      '<$1:Header><a:RelatesTo xmlns:a="http://www.w3.org/2005/08/addressing">urn:uuid:0ca0e16e-feb1-426c-97d8-c4508ada5e82</a:RelatesTo></$1:Header><$1:Body',
    ),
  ),
  /** Who has no voorvoegsel has one that is nil. */
  nil: asText((xml) =>
    xml.replace(
      /<\/((?:[\w.-]+:)?)achternaam>(?!\s*<(?:[\w.-]+:)?voorvoegsel)/g,
      (end, prefix: string) => `${end}<${prefix}voorvoegsel xmlns:i="${xsi}" i:nil="true"/>`,
    ),
  ),
  /** What is there says that it is not nil. */
  'niet-nil': asText((xml) => xml.replace(/<((?:[\w.-]+:)?roepnaam)>/g, `<$1 xmlns:i="${xsi}" i:nil="false">`)),
  /** Fields tell their type, as old .NET does. */
  'xsi-type': asText((xml) =>
    xml.replace(
      /<((?:[\w.-]+:)?(?:achternaam|roepnaam|voorletters-1|jaargroep))>/g,
      `<$1 xmlns:i="${xsi}" xmlns:x="http://www.w3.org/2001/XMLSchema" i:type="x:string">`,
    ),
  ),
  /** The line breaks inside a letter. */
  'letter-gekapt': (answer, xml) => {
    const body = Buffer.from(xml)
    return { ...withBody(answer, body), mishap: { ...answer.mishap, asIs: true, cutAfter: insideLetter(body) } }
  },
  /** Sent in chunks, of which one ends inside a letter. */
  'letter-over-stukken': (answer, xml) => {
    const body = Buffer.from(xml)
    const at = insideLetter(body)
    const parts = [body.subarray(0, at), body.subarray(at)]
    return { ...withBody(answer, body), body: parts, mishap: { ...answer.mishap, asIs: true, chunked: {} } }
  },
  /** Sent in chunks, with headers after the last one. */
  trailers: (answer, xml) => ({
    ...withBody(answer, Buffer.from(xml)),
    mishap: { ...answer.mishap, asIs: true, chunked: { 'x-koppelproef-klaar': 'ja' } },
  }),
  /** `103 Early Hints` before the answer itself. */
  'vooraf-103': (answer) => ({ ...answer, mishap: { ...answer.mishap, early: true } }),
  /** Somewhere else, which is here. */
  doorverwijzing: (answer) => ({
    ...answer,
    status: 307,
    headers: { 'content-type': 'text/plain; charset=utf-8', location: '?verder' },
    body: [Buffer.from('Verder op een ander adres.\n')],
    mishap: { ...answer.mishap, asIs: true },
  }),
  /** Packed, and broken off before the end; the length is that of what came. */
  'gzip-gekapt': (answer, xml) => {
    const packed = gzipSync(xml)
    return withBody(answer, packed.subarray(0, packed.byteLength >> 1), { 'content-encoding': 'gzip' })
  },
  /** It says that it is packed, and is not. */
  'gzip-liegt': (answer, xml) => withBody(answer, Buffer.from(xml), { 'content-encoding': 'gzip' }),
}

/** The same answer in another form. */
export function inForm(answer: WireAnswer, vorm: AnswerForm): WireAnswer {
  return formsByName[vorm](answer, Buffer.concat(answer.body).toString())
}
