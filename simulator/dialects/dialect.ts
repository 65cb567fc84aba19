import { namedThings } from '../named.ts'
import type { CodePage } from './code-page.ts'

/** How one supplier's software writes the same answer. */
export type Dialect = {
  readonly name: string
  readonly story: string
  /** Where it was seen. */
  readonly seen: string
  readonly envelopePrefix: string
  /** Prefix of the payload; empty for the default namespace. */
  readonly payloadPrefix: string
  /** Declared on the Body beside the payload's own namespace. */
  readonly bodyAttributes?: string
  readonly declaration?: string
  readonly contentType: Readonly<Record<'1.1' | '1.2', string>>
  /** Changes the finished text without changing what it means. */
  readonly rewrite?: (xml: string) => string
  /** Absent: UTF-8. */
  readonly encoding?: 'utf16le' | CodePage
  /** The text starts with a byte order mark. */
  readonly mark?: true
}

const utf8 = { '1.1': 'text/xml; charset=utf-8', '1.2': 'application/soap+xml; charset=utf-8' } as const
const xsi = ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"'

const wcf: Dialect = {
  name: 'wcf',
  story: 'De .NET-stijl van ESIS en Magister: voorvoegsel s, gegevens in de standaardnamespace, geen XML-declaratie.',
  seen: 'endpoints die op .svc eindigen; edge-cases 0b.3',
  envelopePrefix: 's',
  payloadPrefix: '',
  bodyAttributes: xsi,
  contentType: utf8,
}

const cxf: Dialect = {
  name: 'cxf',
  story: 'De Java-stijl van de Topicus-familie: voorvoegsel soap, gegevens met ns2.',
  seen: 'edge-cases 2A, TOP',
  envelopePrefix: 'soap',
  payloadPrefix: 'ns2',
  contentType: { '1.1': 'text/xml;charset=UTF-8', '1.2': 'application/soap+xml;charset=UTF-8' },
}

const php: Dialect = {
  name: 'php',
  story: 'Voorvoegsel SOAP-ENV, gegevens met ns1, XML-declaratie met een regeleinde erna.',
  seen: 'edge-cases 2A, PHP SoapServer',
  envelopePrefix: 'SOAP-ENV',
  payloadPrefix: 'ns1',
  declaration: '<?xml version="1.0" encoding="UTF-8"?>\n',
  contentType: utf8,
}

const le: Dialect = {
  name: 'le',
  story: 'Zoals in een voorbeeldbericht: SOAP-ENV en le, en een aanmaakdatum zonder tijdzone.',
  seen: 'edge case I03; the examples of the agreement',
  envelopePrefix: 'SOAP-ENV',
  payloadPrefix: 'le',
  contentType: utf8,
  rewrite: (xml) => xml.replace(/(aanmaakdatum>[^<]{19})[+]0[12]:00</, '$1<'),
}

const pretty: Dialect = {
  ...wcf,
  name: 'pretty',
  story: 'Zoals wcf, maar elk element op een eigen regel; lege elementen blijven echt leeg.',
  seen: 'edge case I05',
  rewrite: (xml) => xml.replaceAll('><', '>\n<'),
}

const cdata: Dialect = {
  ...wcf,
  name: 'cdata',
  story:
    'Toegestaan maar ongewoon: BOM, XML-declaratie, commentaar (ook midden in een tekst) en CDATA in plaats van entiteiten.',
  seen: 'edge case I04',
  declaration: '<?xml version="1.0" encoding="utf-8"?><!-- gemaakt door de leerlingadministratie -->',
  rewrite: (xml) =>
    xml.replace(
      />([^<>&]*)(&[^<>]*)</g,
      (_, before: string, text: string) => `>${before}${before && '<!-- let op -->'}<![CDATA[${unescapeXml(text)}]]><`,
    ),
  mark: true,
}

const utf16: Dialect = {
  ...wcf,
  name: 'utf16',
  story: 'De hele boodschap in UTF-16 met BOM.',
  seen: 'edge case I04; XML-verwerkers moeten UTF-16 kunnen lezen',
  declaration: '<?xml version="1.0" encoding="utf-16"?>',
  contentType: { '1.1': 'text/xml; charset=utf-16', '1.2': 'application/soap+xml; charset=utf-16' },
  encoding: 'utf16le',
  mark: true,
}

const inPage = (encoding: CodePage, label: string): Dialect => ({
  ...wcf,
  name: encoding,
  story: `Eén byte per teken in ${label}, zoals XML-declaratie en Content-Type zeggen; wat er niet in past als tekenverwijzing.`,
  seen: 'edge cases B25, I04; oudere systemen op Windows',
  declaration: `<?xml version="1.0" encoding="${label}"?>`,
  contentType: { '1.1': `text/xml; charset=${label}`, '1.2': `application/soap+xml; charset=${label}` },
  encoding,
})

const unescapeXml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#x([0-9A-F]+);/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll('&amp;', '&')
    .replaceAll(']]>', ']]]]><![CDATA[>')

/** The dialects by name; `wcf` is what ESIS is believed to speak. */
export const dialects: readonly Dialect[] = [
  wcf,
  cxf,
  php,
  le,
  pretty,
  cdata,
  utf16,
  inPage('iso-8859-1', 'ISO-8859-1'),
  inPage('windows-1252', 'windows-1252'),
]

const known = namedThings('dialects', dialects)

export const addDialects = known.add
/** The names of all that there are, a user's own too. */
export const dialectNames = known.names

export const dialectNamed = (name: string): Dialect => known.find(name) ?? wcf
