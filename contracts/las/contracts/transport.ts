import { gzipSync } from 'node:zlib'
import { mediaTypeOf } from '../answer.ts'
import { type Contract, contractsBy, defineContract, fail, pass } from '../contract.ts'
import { expectData, expectRefusal, expectSoap, hasData } from '../expect.ts'
import type { Request } from '../http.ts'
import type { Answered, Las } from '../las.ts'
import { edit, type Message, withHeaders } from '../message.ts'

/** The same message with other HTTP around it; it must be answered as ever. */
const sameMessage = contractsBy((_id: string, change: string, send: (message: Message) => Message | Request) => ({
  change,
  judge: async (las) => expectData(await las.ask(send(las.verzoek('HaalLeerlinggegevens')))),
}))
const withType = (type: string) => (message: Message) => withHeaders(message, { 'Content-Type': type })
const withAction = (action: string | undefined) => (message: Message) => withHeaders(message, { SOAPAction: action })
const dispatch = 'Choose the operation by the Body; use SOAPAction at most to confirm it.'
const contentType = 'Read the media type of Content-Type apart from its parameters, without regard to case.'

const ordinary = (las: Las): Promise<Answered> => las.ask(las.verzoek('HaalLeerlinggegevens'))

export const transport: readonly Contract[] = [
  defineContract({
    id: 'data-travels-with-200',
    says: 'An answer with data has a 2xx status.',
    requirements: ['soap-1.1/fault-5'],
    catches: 'data-with-500',
    change: 'Set HTTP 200 on answers with data.',
    judge: async (las) => {
      const { status } = (await ordinary(las)).answer
      return status >= 200 && status < 300 ? pass : fail(`HTTP ${status}.`)
    },
  }),
  defineContract({
    id: 'data-is-xml-by-its-content-type',
    says: 'An answer with data is text/xml.',
    requirements: ['http/type-1'],
    catches: 'data-as-html',
    change: 'Set Content-Type: text/xml; charset=utf-8 (SOAP 1.1; application/soap+xml belongs to 1.2).',
    judge: async (las) => {
      const exchange = await ordinary(las)
      return mediaTypeOf(exchange.answer) === 'text/xml'
        ? pass
        : fail(`${exchange.answer.headers['content-type'] ?? 'There is no Content-Type'}.`)
    },
  }),
  sameMessage(
    'soapaction-without-quotes-is-understood',
    'SOAPAction is understood without quotes.',
    'soap-1.1/action-2',
    'soapaction-needs-quotes',
    dispatch,
    withAction('HaalLeerlinggegevens'),
  ),
  sameMessage(
    'empty-soapaction-is-understood',
    'An empty SOAPAction leaves the choice to the Body.',
    'soap-1.1/action-3',
    'empty-soapaction-is-refused',
    dispatch,
    withAction('""'),
  ),
  defineContract({
    id: 'absent-soapaction-gets-a-soap-answer',
    says: 'Without SOAPAction the answer is data or a SOAP fault.',
    requirements: ['soap-1.1/action-4'],
    catches: 'absent-soapaction-gets-a-web-page',
    change: dispatch,
    judge: async (las) => expectSoap(await las.ask(withAction(undefined)(las.verzoek('HaalLeerlinggegevens')))),
  }),
  defineContract({
    id: 'soapaction-that-contradicts-is-refused',
    says: 'A SOAPAction of another operation than the one in the Body is refused.',
    requirements: ['soap-1.1/action-4'],
    catches: 'soapaction-is-ignored',
    change: 'Refuse a message whose SOAPAction and Body differ, as SOAP toolkits do.',
    judge: async (las) =>
      expectRefusal(await las.ask(withAction('"BrengLeerresultaten"')(las.verzoek('HaalLeerlinggegevens')))),
  }),
  sameMessage(
    'content-type-without-charset-is-understood',
    'text/xml without charset is understood.',
    'http/type-2',
    'charset-is-needed',
    contentType,
    withType('text/xml'),
  ),
  sameMessage(
    'charset-in-capitals-is-understood',
    'charset=UTF-8 in capitals is understood.',
    'http/type-2',
    'charset-in-small-letters-only',
    contentType,
    withType('text/xml; charset=UTF-8'),
  ),
  sameMessage(
    'charset-in-quotes-is-understood',
    'charset="utf-8" in quotes is understood.',
    'http/type-2',
    'charset-without-quotes-only',
    contentType,
    withType('text/xml; charset="utf-8"'),
  ),
  sameMessage(
    'charset-goes-before-the-declaration',
    'A message that calls itself UTF-8 in its Content-Type is read as that, whatever encoding was left in its XML declaration.',
    'http/type-4',
    'declaration-goes-before-the-charset',
    'Decode by the charset of the Content-Type first; .NET leaves encoding="utf-16" in text that is sent as UTF-8.',
    (message) => edit(message, (xml) => `<?xml version="1.0" encoding="utf-16"?>${xml}`),
  ),
  defineContract({
    id: 'charset-that-nobody-has-is-refused',
    says: 'A message in a charset that does not exist is refused.',
    requirements: ['http/type-4'],
    catches: 'any-charset-is-utf-8',
    change: 'Answer 415, or a fault, to a charset that cannot be decoded.',
    judge: async (las) =>
      expectRefusal(await las.ask(withType('text/xml; charset=x-koppelproef')(las.verzoek('HaalLeerlinggegevens')))),
  }),
  sameMessage(
    'content-type-in-capitals-is-understood',
    'Text/XML is understood.',
    'http/type-2',
    'content-type-in-small-letters-only',
    contentType,
    withType('Text/XML; charset=utf-8'),
  ),
  defineContract({
    id: 'content-type-that-is-not-xml-is-refused',
    says: 'A message that calls itself application/json is refused.',
    requirements: ['http/type-3'],
    catches: 'any-content-type-is-read',
    change: 'Answer 415, or a fault, to what is not text/xml.',
    judge: async (las) =>
      expectRefusal(await las.ask(withType('application/json')(las.verzoek('HaalLeerlinggegevens')))),
  }),
  defineContract({
    id: 'answer-is-compressed-only-when-taken',
    says: 'Who accepts only identity gets an answer that is not compressed.',
    requirements: ['http/coding-1'],
    catches: 'always-gzip',
    change: 'Compress only when Accept-Encoding has the coding.',
    judge: async (las) => {
      const { answer } = await las.ask(
        withHeaders(las.verzoek('HaalLeerlinggegevens'), { 'Accept-Encoding': 'identity' }),
      )
      const coding = answer.headers['content-encoding'] ?? 'identity'
      return coding === 'identity' ? pass : fail(`Content-Encoding: ${coding}.`)
    },
  }),
  defineContract({
    id: 'gzip-is-not-sent-to-who-refuses-it',
    says: 'gzip;q=0 means: no gzip.',
    requirements: ['http/coding-1'],
    catches: 'gzip-whenever-it-is-named',
    change: 'Read the q parameter of Accept-Encoding.',
    judge: async (las) => {
      const { answer } = await las.ask(
        withHeaders(las.verzoek('HaalLeerlinggegevens'), { 'Accept-Encoding': 'gzip;q=0' }),
      )
      return /gzip/.test(answer.headers['content-encoding'] ?? '') ? fail('Content-Encoding: gzip.') : pass
    },
  }),
  defineContract({
    id: 'compressed-answer-can-be-unpacked',
    says: 'Who accepts gzip gets the same data, compressed well or not at all.',
    requirements: ['http/coding-1'],
    catches: 'gzip-that-is-broken',
    change: 'Compress after the last byte was written, and set Content-Length to the compressed length.',
    judge: async (las) =>
      expectData(await las.ask(withHeaders(las.verzoek('HaalLeerlinggegevens'), { 'Accept-Encoding': 'gzip' }))),
  }),
  sameMessage(
    'compressed-request-is-read',
    'A request that is compressed with gzip is understood.',
    'http/coding-2',
    'gzip-requests-are-refused',
    'Unpack Content-Encoding: gzip before the message is parsed.',
    (message) => ({
      ...withHeaders(message, { 'Content-Encoding': 'gzip' }),
      body: gzipSync(Buffer.from(message.body)),
    }),
  ),
  defineContract({
    id: 'unknown-content-encoding-is-refused',
    says: 'A Content-Encoding that nobody knows is refused.',
    requirements: ['http/coding-3'],
    catches: 'content-encoding-is-ignored',
    change: 'Answer 415, or a fault.',
    judge: async (las) =>
      expectRefusal(
        await las.ask(withHeaders(las.verzoek('HaalLeerlinggegevens'), { 'Content-Encoding': 'koppelproef' })),
      ),
  }),
  sameMessage(
    'chunked-request-is-read',
    'A request in chunks is understood.',
    'http/body-1',
    'chunks-are-refused',
    'Read bodies with Transfer-Encoding: chunked; some proxies in front must be told.',
    (message) => ({ ...message, wire: 'chunked' }),
  ),
  sameMessage(
    'client-that-waits-is-told-to-go-on',
    'A client that sends Expect: 100-continue is served.',
    'http/body-2',
    'expect-is-refused',
    'Answer 100 Continue; .NET clients ask for it.',
    (message) => ({ ...message, wire: 'expect-continue' }),
  ),
  sameMessage(
    'http-1.0-is-answered',
    'A request in HTTP/1.0 is answered.',
    'http/body-3',
    'http-1.0-is-refused',
    'Serve HTTP/1.0: old SOAP libraries send it.',
    (message) => ({ ...message, wire: 'http/1.0' }),
  ),
  defineContract({
    id: 'http-1.0-gets-no-chunks',
    says: 'An answer to HTTP/1.0 does not come in chunks.',
    requirements: ['http/body-3'],
    catches: 'chunks-for-http-1.0',
    change: 'Send Content-Length, or close the connection at the end.',
    judge: async (las) => {
      const { answer } = await las.ask({ ...las.verzoek('HaalLeerlinggegevens'), wire: 'http/1.0' })
      return /chunked/i.test(answer.headers['transfer-encoding'] ?? '') ? fail('Transfer-Encoding: chunked.') : pass
    },
  }),
  defineContract({
    id: 'content-length-is-the-length',
    says: 'Content-Length, when there is one, is the length of the body.',
    requirements: ['http/body-4'],
    catches: 'content-length-in-characters',
    change: 'Count bytes, not characters.',
    judge: async (las) => {
      const { headers, body } = (await ordinary(las)).answer
      const length = headers['content-length']
      return length === undefined || Number(length) === body.byteLength
        ? pass
        : fail(`Content-Length: ${length}; ${body.byteLength} bytes came.`)
    },
  }),
  defineContract({
    id: 'get-gives-no-data',
    says: 'GET on the address gives no data of the school.',
    requirements: ['http/method-1'],
    catches: 'get-gives-everything',
    change: 'Answer only POST with data.',
    judge: async (las) => {
      const exchange = await las.ask({ endpoint: 'leerlinggegevens', method: 'GET', query: '', headers: {}, body: '' })
      return hasData(exchange) || /<(\w+:)?leerling[ >]/.test(Buffer.from(exchange.answer.body).toString('utf8'))
        ? fail('The data came.')
        : pass
    },
  }),
  defineContract({
    id: 'put-gives-no-data',
    says: 'A message that is sent with PUT is refused.',
    requirements: ['http/method-1'],
    catches: 'put-is-served',
    change: 'Answer 405 to methods other than POST and GET.',
    judge: async (las) => {
      const exchange = await las.ask({ ...las.verzoek('HaalLeerlinggegevens'), method: 'PUT' })
      return hasData(exchange) ? fail('The data came.') : pass
    },
  }),
  defineContract({
    id: 'answer-is-not-kept-by-caches',
    says: 'An answer with pupils does not invite caches to keep it.',
    requirements: ['http/cache-1'],
    catches: 'answer-for-every-cache',
    change: 'Send Cache-Control: no-store with data, or nothing.',
    judge: async (las) => {
      const control = (await ordinary(las)).answer.headers['cache-control'] ?? ''
      return /\bpublic\b|(s-maxage|max-age)=[1-9]/.test(control) ? fail(`Cache-Control: ${control}.`) : pass
    },
  }),
]
