import { gzipSync } from 'node:zlib'
import type { Answer, Request } from '../http.ts'
import { asks, forgiving, objecting, rewritten, sending, serving, textOf, type WrongLas } from './wrong-las.ts'

const has = (part: string) => (xml: string) => xml.includes(part)
const header = (request: Request, name: string): string | undefined => request.headers[name]
const typed = (test: (type: string) => boolean) => (_: string, request: Request) =>
  test(header(request, 'Content-Type') ?? '')
const bare = (status: number, type = 'text/plain'): Answer => ({
  status,
  headers: { 'content-type': type },
  body: Buffer.from('Dat gaat zo niet.'),
  milliseconds: 1,
})
const isData = ({ body }: Answer) => Buffer.from(body).includes('<leerlinggegevens>')

/** A body gets another Content-Type or other headers; the length follows. */
const dressed = (answer: Answer, headers: Record<string, string>, body = answer.body): Answer => ({
  ...answer,
  body,
  headers: { ...answer.headers, 'content-length': String(body.byteLength), ...headers },
})
const zipped = (answer: Answer): Answer => dressed(answer, { 'content-encoding': 'gzip' }, gzipSync(answer.body))

const inBareUtf16 = (answer: Answer): Answer =>
  dressed(
    answer,
    { 'content-type': 'text/xml; charset=utf-16' },
    Buffer.from(Buffer.from(answer.body).toString('utf8'), 'utf16le'),
  )

const text: readonly WrongLas[] = [
  objecting('prefixes-are-fixed', has('qsoapenv1:Envelope')),
  objecting('payload-needs-a-prefix', has('<leerlinggegevens_verzoek xmlns')),
  objecting('header-needs-a-prefix', has('<autorisatie xmlns')),
  objecting('comments-are-refused', has('<!-- a comment')),
  objecting('only-one-line-is-read', has('>\n  <soapenv:Body>')),
  objecting('cdata-is-not-read', has('<![CDATA[')),
  objecting('references-are-not-read', has('&#x')),
  objecting('declaration-is-refused', (xml) => xml.startsWith('<?xml') && xml.includes('standalone')),
  objecting('byte-order-mark-is-refused', (xml) => xml.startsWith('\ufeff')),
  objecting(
    'utf-16-is-refused',
    typed((type) => type.includes('utf-16')),
  ),
  objecting('utf-16-needs-a-charset', (_, { body }) => body[0] === 0xfe && body[1] === 0xff),
  sending('utf-16-is-answered-without-its-mark', (answer, request) =>
    header(request, 'Content-Type')?.includes('utf-16') && isData(answer) ? inBareUtf16(answer) : answer,
  ),
  serving('any-encoding-is-utf-8', has('encoding="x-koppelproef"')),
  objecting('schema-location-is-refused', has('schemaLocation')),
  serving('broken-bytes-are-mended', has('\ufffd(')),
  forgiving('control-characters-are-dropped', (xml) => xml.replace('&#1;', '')),
  serving('half-a-message-is-completed', (xml) => xml.includes('<soapenv:Body>') && !xml.includes('</soapenv:Body>')),
  forgiving('unknown-entities-are-dropped', (xml) => xml.replace('&koppelproef;', '')),
  serving('soap-1.2-gets-soap-1.1', has('2003/05/soap-envelope')),
  serving('namespace-of-the-envelope-is-free', has('urn:koppelproef:envelope')),
  objecting('json-breaks-the-las', (xml) => xml.startsWith('{'), { code: 'Server.InterneFout' }),
  objecting('empty-post-breaks-the-las', (xml, { method }) => method === 'POST' && xml === '', {
    code: 'Server.InterneFout',
  }),
  serving('rpc-calls-are-served', has('<lg:HaalLeerlinggegevens>')),
  objecting('long-klantnaam-breaks-the-las', has('k'.repeat(1000)), { code: 'Server.InterneFout' }),
]

const http: readonly WrongLas[] = [
  sending('data-with-500', (answer) => (isData(answer) ? { ...answer, status: 500 } : answer)),
  sending('data-as-html', (answer) =>
    isData(answer) ? dressed(answer, { 'content-type': 'text/html; charset=utf-8' }) : answer,
  ),
  objecting('soapaction-needs-quotes', (_, request) => header(request, 'SOAPAction')?.startsWith('"') === false),
  objecting('empty-soapaction-is-refused', (_, request) => header(request, 'SOAPAction') === '""'),
  sending('absent-soapaction-gets-a-web-page', (answer, request) =>
    header(request, 'Content-Type')?.startsWith('text/xml') && header(request, 'SOAPAction') === undefined
      ? bare(500, 'text/html')
      : answer,
  ),
  serving('soapaction-is-ignored', (_, request) => header(request, 'SOAPAction') === '"BrengLeerresultaten"'),
  objecting(
    'charset-is-needed',
    typed((type) => type === 'text/xml'),
    { alsoCaughtBy: ['utf-16-by-its-mark-alone-is-understood'] },
  ),
  objecting(
    'charset-in-small-letters-only',
    typed((type) => type.includes('UTF-8')),
  ),
  objecting(
    'charset-without-quotes-only',
    typed((type) => type.includes('"utf-8"')),
  ),
  objecting('declaration-goes-before-the-charset', (xml) => xml.startsWith('<?xml version="1.0" encoding="utf-16"')),
  serving(
    'any-charset-is-utf-8',
    typed((type) => type.includes('x-koppelproef')),
  ),
  objecting(
    'content-type-in-small-letters-only',
    typed((type) => type.startsWith('Text/XML')),
  ),
  serving(
    'any-content-type-is-read',
    typed((type) => type === 'application/json'),
  ),
  sending('always-gzip', (answer) => (answer.headers['content-encoding'] === undefined ? zipped(answer) : answer), {
    alsoCaughtBy: ['gzip-is-not-sent-to-who-refuses-it'],
  }),
  sending('gzip-whenever-it-is-named', (answer, request) =>
    header(request, 'Accept-Encoding')?.includes('gzip;') ? zipped(answer) : answer,
  ),
  sending('gzip-that-is-broken', (answer, request) =>
    header(request, 'Accept-Encoding') === 'gzip'
      ? dressed(answer, { 'content-encoding': 'gzip' }, answer.body.subarray(0, 40))
      : answer,
  ),
  objecting('gzip-requests-are-refused', (_, request) => header(request, 'Content-Encoding') === 'gzip'),
  serving('content-encoding-is-ignored', (_, request) => header(request, 'Content-Encoding') === 'koppelproef'),
  sending('chunks-are-refused', (answer, { wire }) => (wire === 'chunked' ? bare(411) : answer)),
  sending('expect-is-refused', (answer, { wire }) => (wire === 'expect-continue' ? bare(417) : answer)),
  sending('http-1.0-is-refused', (answer, { wire }) => (wire === 'http/1.0' ? bare(505) : answer)),
  sending('chunks-for-http-1.0', (answer, { wire }) =>
    wire === 'http/1.0' ? dressed(answer, { 'transfer-encoding': 'chunked' }) : answer,
  ),
  sending('content-length-in-characters', (answer) =>
    isData(answer)
      ? dressed(answer, { 'content-length': String(Buffer.from(answer.body).toString('utf8').length) })
      : answer,
  ),
  serving('get-gives-everything', (_, { method, query }) => method === 'GET' && query === ''),
  serving('put-is-served', (_, { method }) => method === 'PUT'),
  sending('answer-for-every-cache', (answer) =>
    isData(answer) ? dressed(answer, { 'cache-control': 'public, max-age=3600' }) : answer,
  ),
]

const asksWsdl = ({ query }: Request) => query === '?wsdl'
const inWsdl = (name: string, change: (xml: string) => string): WrongLas =>
  sending(name, (answer, request) => (asksWsdl(request) ? rewritten(answer, change) : answer))

const description: readonly WrongLas[] = [
  sending('no-wsdl', (answer, request) => (asksWsdl(request) ? bare(404) : answer)),
  inWsdl('wsdl-with-another-soapaction', (xml) =>
    xml.replace('soapAction="HaalLeerlinggegevens"', 'soapAction="urn:las:haal"'),
  ),
  inWsdl('wsdl-with-the-placeholder', (xml) =>
    xml.replaceAll(/(:address location=")[^"]*/g, '$1http://localhost:8080/NOTDEFINEDYET'),
  ),
  sending('wsdl-without-its-schemas', (answer, { query }) => (query.includes('?xsd=') ? bare(404) : answer)),
]

/** A LAS that breaks down after something: every ordinary request from then on is not served. */
const breaking = (
  name: string,
  after: (ordinary: number, xml: string) => boolean,
  alsoCaughtBy: readonly string[] = [],
): WrongLas => ({
  name,
  alsoCaughtBy,
  wrap: (next) => {
    let ordinary = 0
    let broken = false
    return async (request) => {
      const xml = textOf(request)
      const plain =
        xml.length < 5000 &&
        asks('HaalLeerlinggegevens')(xml) &&
        /<lg:leerlinggegevens_verzoek><lg:schooljaar>[\d-]+<\/lg:schooljaar><lg:brincode>/.test(xml)
      if (plain && Object.keys(request.headers).length === 2) ordinary++
      if (broken && plain) return bare(503)
      broken ||= after(ordinary, xml)
      return next(request)
    }
  },
})

const robustness: readonly WrongLas[] = [
  serving('doctype-is-read', has('<!DOCTYPE koppelproef>')),
  serving('entities-are-expanded', has('<!ENTITY brin')),
  serving('external-entities-are-read', has('<!ENTITY file')),
  serving('depth-has-no-limit', has('<lg:x><lg:x>')),
  serving('attributes-have-no-limit', has(' a4999="1"')),
  serving('size-has-no-limit', has('9'.repeat(1000))),
  serving('elements-have-no-limit', has('<lg:x/><lg:x/>')),
  breaking('gives-up-after-a-deep-message', (_, xml) => xml.includes('<lg:x><lg:x>'), [
    'many-requests-in-a-row-are-answered',
  ]),
  {
    name: 'tires-after-some-requests',
    wrap: (next) => {
      const times = new Map<string, number>()
      return async (request) => {
        const name = `${JSON.stringify(request.headers)}${request.wire}${textOf(request).slice(0, 5000)}`
        const time = (times.get(name) ?? 0) + 1
        times.set(name, time)
        return time > 8 ? bare(503) : next(request)
      }
    },
  },
]

/** Defects in how SOAP, XML and HTTP are read and written. */
export const wrongTransport: readonly WrongLas[] = [...text, ...http, ...description, ...robustness]
