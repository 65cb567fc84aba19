import { type Contract, type ContractVerdict, contractsBy, defineContract, fail, pass } from '../contract.ts'
import { expectData, expectFault, expectRefusal, expectSoap } from '../expect.ts'
import type { Answer, Request } from '../http.ts'
import type { Las } from '../las.ts'
import { aut, edit, lg, type Message, withField, withHeaders, withoutField } from '../message.ts'
import { ongeldigBericht, refuses } from './refuses.ts'

/** The same request, written in another way that XML and HTTP allow; it must be answered as ever. */
const sameMeaning = contractsBy(
  (_id: string, change: string, write: (message: Message, las: Las) => Message | Request) => ({
    change,
    judge: async (las) => expectData(await las.ask(write(las.verzoek('HaalLeerlinggegevens'), las))),
  }),
)
const parser = 'Read requests with a namespace-aware XML parser; never search the text.'

const inUtf16 = (message: Message): Request => ({
  ...withHeaders(message, { 'Content-Type': 'text/xml; charset=utf-16' }),
  body: Buffer.from(`\ufeff<?xml version="1.0" encoding="utf-16"?>${message.body}`, 'utf16le'),
})
/** UTF-16 of which the charset does not say in which order the bytes stand has a mark that does. */
function marked({ body, headers }: Answer): ContractVerdict {
  const isBare = (body[0] === 0x3c && body[1] === 0) || (body[0] === 0 && body[1] === 0x3c)
  const saysOrder = /utf-16[bl]e/i.test(headers['content-type'] ?? '')
  return isBare && !saysOrder ? fail('The answer is UTF-16 and begins with < instead of a byte order mark.') : pass
}

const bytes = (message: Message, body: Uint8Array): Request => ({ ...message, body })

export const requestText: readonly Contract[] = [
  sameMeaning(
    'other-prefixes-are-understood',
    'The prefixes of a request are free.',
    'xml/names-1',
    'prefixes-are-fixed',
    parser,
    (message) =>
      edit(message, (xml) =>
        xml.replaceAll(/(<\/?|xmlns:)(soapenv|aut|lg)([:=])/g, (_, open, prefix, sign) => `${open}q${prefix}1${sign}`),
      ),
  ),
  sameMeaning(
    'default-namespace-is-understood',
    'A request whose payload stands in a default namespace is understood.',
    'xml/names-1',
    'payload-needs-a-prefix',
    parser,
    (message) =>
      edit(message, (xml) =>
        xml
          .replace(` xmlns:lg="${lg}"`, '')
          .replace('<lg:leerlinggegevens_verzoek>', `<leerlinggegevens_verzoek xmlns="${lg}">`)
          .replaceAll(/(<\/?)lg:/g, '$1'),
      ),
  ),
  sameMeaning(
    'default-namespace-on-the-header-is-understood',
    'A header that declares its namespace itself, as a default, is understood.',
    'xml/names-1',
    'header-needs-a-prefix',
    parser,
    (message) =>
      edit(message, (xml) =>
        xml
          .replace(` xmlns:aut="${aut}"`, '')
          .replace('<aut:autorisatie>', `<autorisatie xmlns="${aut}">`)
          .replaceAll(/(<\/?)aut:/g, '$1'),
      ),
  ),
  sameMeaning(
    'comments-are-passed-over',
    'Comments in a request mean nothing.',
    'xml/text-1',
    'comments-are-refused',
    parser,
    (message) => edit(message, (xml) => xml.replace('<lg:schooljaar>', '<!-- a comment --><lg:schooljaar>')),
  ),
  sameMeaning(
    'white-space-between-elements-is-passed-over',
    'A request on many lines means the same.',
    'xml/text-1',
    'only-one-line-is-read',
    parser,
    (message) => edit(message, (xml) => xml.replaceAll('><', '>\n  <')),
  ),
  sameMeaning(
    'cdata-is-text',
    'Text in CDATA is the same text.',
    'xml/text-1',
    'cdata-is-not-read',
    parser,
    (message) => edit(message, (xml) => xml.replace(/(<lg:brincode>)(.*)(<\/lg:brincode>)/, '$1<![CDATA[$2]]>$3')),
  ),
  sameMeaning(
    'character-references-are-text',
    'A character written as a reference is that character.',
    'xml/text-1',
    'references-are-not-read',
    parser,
    (message) =>
      edit(message, (xml) =>
        xml.replace(
          /(<lg:brincode>)(.)/,
          (_, open, letter: string) => `${open}&#x${letter.codePointAt(0)!.toString(16)};`,
        ),
      ),
  ),
  sameMeaning(
    'xml-declaration-is-understood',
    'A request that starts with an XML declaration is understood.',
    'xml/text-2',
    'declaration-is-refused',
    parser,
    (message) => edit(message, (xml) => `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n${xml}`),
  ),
  sameMeaning(
    'byte-order-mark-is-understood',
    'A request in UTF-8 that starts with a byte order mark is understood.',
    'xml/text-2',
    'byte-order-mark-is-refused',
    parser,
    (message) => edit(message, (xml) => `\ufeff${xml}`),
  ),
  sameMeaning(
    'utf-16-is-understood',
    'A request in UTF-16 is understood.',
    'xml/text-3',
    'utf-16-is-refused',
    parser,
    inUtf16,
  ),
  sameMeaning(
    'utf-16-by-its-mark-alone-is-understood',
    'A request in UTF-16 that says so with its byte order mark alone is understood.',
    'xml/text-3',
    'utf-16-needs-a-charset',
    parser,
    (message) => ({
      ...withHeaders(message, { 'Content-Type': 'text/xml' }),
      body: Buffer.from(`\ufeff${message.body}`, 'utf16le').swap16(),
    }),
  ),
  defineContract({
    id: 'answer-in-utf-16-begins-with-its-mark',
    says: 'Who answers in UTF-16, as it was asked, begins with a byte order mark. An answer in UTF-8 is as good.',
    requirements: ['xml/text-6'],
    catches: 'utf-16-is-answered-without-its-mark',
    change: 'Write UTF-16 with its byte order mark, or answer in UTF-8 whatever was asked in.',
    judge: async (las) => marked((await las.ask(inUtf16(las.verzoek('HaalLeerlinggegevens')))).answer),
  }),
  sameMeaning(
    'schema-location-is-passed-over',
    'An xsi:schemaLocation on the Envelope changes nothing.',
    'xml/attributes-1',
    'schema-location-is-refused',
    'Do not fetch or judge what schemaLocation says.',
    (message) =>
      edit(message, (xml) =>
        xml.replace(
          ' xmlns:lg=',
          ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${lg} UWLR_Leerlinggegevens.xsd" xmlns:lg=`,
        ),
      ),
  ),

  defineContract({
    id: 'bytes-that-are-no-utf-8-are-refused',
    says: 'A request with bytes that UTF-8 does not have is an OngeldigBericht.',
    requirements: ['xml/text-4', 'uwlr-2.2/verzoek-1'],
    catches: 'broken-bytes-are-mended',
    change: 'Let the XML parser decode the bytes; it must refuse what is no UTF-8.',
    judge: async (las) => {
      const good = Buffer.from(las.verzoek('HaalLeerlinggegevens').body)
      const at = good.indexOf('</aut:klantnaam>')
      const broken = Buffer.concat([good.subarray(0, at), Buffer.from([0xc3, 0x28]), good.subarray(at)])
      return expectFault(await las.ask(bytes(las.verzoek('HaalLeerlinggegevens'), broken)), ongeldigBericht)
    },
  }),
  defineContract({
    id: 'encoding-that-nobody-has-is-refused',
    says: 'A request that declares an encoding that does not exist, and names no charset, is an OngeldigBericht.',
    requirements: ['xml/text-4', 'uwlr-2.2/verzoek-1'],
    catches: 'any-encoding-is-utf-8',
    change: 'Let the XML parser decode the bytes; an encoding that it does not have is a fatal error.',
    judge: async (las) => {
      const good = withHeaders(las.verzoek('HaalLeerlinggegevens'), { 'Content-Type': 'text/xml' })
      const wrong = edit(good, (xml) => `<?xml version="1.0" encoding="x-koppelproef"?>${xml}`)
      return expectFault(await las.ask(wrong), ongeldigBericht)
    },
  }),
  refuses({
    id: 'characters-that-xml-does-not-have-are-refused',
    says: 'A reference to a character that XML does not have is an OngeldigBericht.',
    requirements: ['xml/text-4', 'uwlr-2.2/verzoek-1'],
    catches: 'control-characters-are-dropped',
    breaks: (xml) => xml.replace('</lg:xsdversie>', '&#1;</lg:xsdversie>'),
    codes: ongeldigBericht,
  }),
  refuses({
    id: 'message-that-is-cut-off-is-refused',
    says: 'The first half of a message is an OngeldigBericht.',
    requirements: ['uwlr-2.2/verzoek-1'],
    catches: 'half-a-message-is-completed',
    breaks: (xml) => xml.slice(0, xml.indexOf('</soapenv:Body>')),
    codes: ongeldigBericht,
  }),
  refuses({
    id: 'unknown-entity-is-refused',
    says: 'An entity that was never declared is an OngeldigBericht.',
    requirements: ['xml/text-4', 'uwlr-2.2/verzoek-1'],
    catches: 'unknown-entities-are-dropped',
    breaks: (xml) => xml.replace('</aut:klantnaam>', '&koppelproef;</aut:klantnaam>'),
    codes: ongeldigBericht,
  }),
  defineContract({
    id: 'soap-1.2-is-answered-as-such',
    says: 'A SOAP 1.2 envelope gets VersionMismatch, or an answer in SOAP 1.2; never one in SOAP 1.1 as if nothing was wrong.',
    requirements: ['soap-1.1/version-1'],
    catches: 'soap-1.2-gets-soap-1.1',
    change: 'UWLR is SOAP 1.1: answer another envelope with VersionMismatch.',
    judge: async (las) => {
      const soap12 = 'http://www.w3.org/2003/05/soap-envelope'
      const message = withHeaders(
        edit(las.verzoek('HaalLeerlinggegevens'), (xml) =>
          xml.replace('http://schemas.xmlsoap.org/soap/envelope/', soap12),
        ),
        { 'Content-Type': 'application/soap+xml; charset=utf-8; action="HaalLeerlinggegevens"', SOAPAction: undefined },
      )
      const exchange = await las.ask(message)
      const text = Buffer.from(exchange.answer.body).toString('utf8')
      if (exchange.answer.status === 415 || text.includes(soap12)) return { kind: 'pass' }
      return expectFault(exchange, ['VersionMismatch'])
    },
  }),
  refuses({
    id: 'envelope-of-another-kind-is-refused',
    says: 'An envelope in a namespace that is not that of SOAP is refused with VersionMismatch.',
    requirements: ['soap-1.1/version-1'],
    catches: 'namespace-of-the-envelope-is-free',
    breaks: (xml) => xml.replace('http://schemas.xmlsoap.org/soap/envelope/', 'urn:koppelproef:envelope'),
    codes: ['VersionMismatch'],
  }),
  defineContract({
    id: 'text-that-is-not-xml-is-refused',
    says: 'A text that is no XML at all is refused, and not with an internal error.',
    requirements: ['uwlr-2.2/verzoek-1'],
    catches: 'json-breaks-the-las',
    change: 'Catch errors of the XML parser and answer Client.OngeldigBericht.',
    judge: async (las) =>
      expectRefusal(await las.ask({ ...las.verzoek('HaalLeerlinggegevens'), body: '{"koppelproef": true}' })),
  }),
  defineContract({
    id: 'nothing-at-all-is-refused',
    says: 'A POST without a body is refused, and not with an internal error.',
    requirements: ['http/body-5'],
    catches: 'empty-post-breaks-the-las',
    change: 'Look whether there is a body before it is parsed.',
    judge: async (las) => expectRefusal(await las.ask({ ...las.verzoek('HaalLeerlinggegevens'), body: '' })),
  }),
  defineContract({
    id: 'rpc-call-is-refused',
    says: 'A call in the old rpc style, in which the operation is an element, blames the caller.',
    requirements: ['uwlr-2.2/verzoek-13'],
    catches: 'rpc-calls-are-served',
    change: 'The service is document/literal: only the requests of the WSDL stand in the Body.',
    judge: async (las) =>
      expectRefusal(
        await las.ask(
          edit(las.verzoek('HaalLeerlinggegevens'), (xml) =>
            withoutField('leerlinggegevens_verzoek')(xml).replace(
              '</soapenv:Body>',
              '<lg:HaalLeerlinggegevens><param0>1</param0></lg:HaalLeerlinggegevens></soapenv:Body>',
            ),
          ),
        ),
      ),
  }),
  defineContract({
    id: 'long-klantnaam-is-answered-with-soap',
    says: 'A klantnaam of a thousand characters gets a fault that blames the caller.',
    requirements: ['uwlr-2.2/autorisatie-2', 'soap-1.1/fault-6'],
    catches: 'long-klantnaam-breaks-the-las',
    change: 'Check the length (64) before the value goes into a query.',
    judge: async (las) => {
      const exchange = await las.ask(
        edit(las.verzoek('HaalLeerlinggegevens'), withField('klantnaam', 'k'.repeat(1000))),
      )
      const soap = expectSoap(exchange)
      return soap.kind === 'pass' ? expectRefusal(exchange) : soap
    },
  }),
]
