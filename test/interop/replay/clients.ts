import { gzipSync } from 'node:zlib'
import type { Aansluiting } from '../../../simulator/index.ts'
import { namespaces } from '../../../src/uwlr/names.ts'
import type { RawRequest } from './raw-http.ts'

/** A client that is known to exist, as the bytes it sends, and what each mode makes of them. */
export type KnownClient = {
  readonly name: string
  /** Row in the catalogue of edge cases. */
  readonly seen: string
  readonly service?: 'leerlinggegevens' | 'leerresultaten'
  readonly request: (aansluiting: Aansluiting, host: string) => RawRequest
  /** `served`, or the fault that strict mode answers with and the check that decided it. */
  readonly strict: 'served' | readonly [fault: string, decided: string]
  /** Default `served`. */
  readonly lenient?: readonly [fault: string, decided: string]
}

const { leerlinggegevens, leerresultaten, autorisatie, soap11, soap12, xsi, xsd } = namespaces

const post = (
  host: string,
  body: string | Buffer,
  headers: readonly (readonly [string, string])[],
  { version = 'HTTP/1.1', chunkSize }: Partial<Pick<RawRequest, 'version' | 'chunkSize'>> = {},
): RawRequest => {
  const bytes = Buffer.from(body as string)
  const length =
    chunkSize === undefined ? ['Content-Length', String(bytes.byteLength)] : ['Transfer-Encoding', 'chunked']
  return {
    version,
    headers: [['Host', host], ...headers, length as [string, string]],
    body: bytes,
    ...(chunkSize !== undefined && { chunkSize }),
  }
}

const autorisatieWith = (prefix: string, { autorisatiesleutel, klantcode, klantnaam }: Aansluiting): string => {
  const field = (name: string, value: string) => `<${prefix}${name}>${value}</${prefix}${name}>`
  return field('autorisatiesleutel', autorisatiesleutel) + field('klantcode', klantcode) + field('klantnaam', klantnaam)
}

const phpEnvelope = (aansluiting: Aansluiting, soap: string = soap11, prefix = 'SOAP-ENV') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${prefix}:Envelope xmlns:${prefix}="${soap}" xmlns:ns1="${leerlinggegevens}" xmlns:ns2="${autorisatie}">` +
  `<${prefix}:Header><ns2:autorisatie>${autorisatieWith('ns2:', aansluiting)}</ns2:autorisatie></${prefix}:Header>` +
  `<${prefix}:Body><ns1:leerlinggegevens_verzoek><ns1:schooljaar>${aansluiting.schooljaar}</ns1:schooljaar>` +
  `<ns1:brincode>${aansluiting.brincode}</ns1:brincode><ns1:dependancecode>${aansluiting.dependancecode}</ns1:dependancecode>` +
  `<ns1:xsdversie>2.2</ns1:xsdversie></ns1:leerlinggegevens_verzoek></${prefix}:Body></${prefix}:Envelope>\n`

const magisterEnvelope = (aansluiting: Aansluiting, gegevensset: string) =>
  `<soapenv:Envelope xmlns:soapenv="${soap11}" xmlns:aut="${autorisatie}" xmlns:leer="${leerlinggegevens}">
    <soapenv:Header><aut:autorisatie>${autorisatieWith('aut:', aansluiting)}</aut:autorisatie></soapenv:Header>
    <soapenv:Body>
      <leer:leerlinggegevens_verzoek>
        <leer:schooljaar>${aansluiting.schooljaar}</leer:schooljaar>
        <leer:brincode>${aansluiting.brincode}</leer:brincode>
        <leer:dependancecode>${aansluiting.dependancecode}</leer:dependancecode>
        <leer:xsdversie>2.3</leer:xsdversie>
        <leer:gegevenssetid>${gegevensset}</leer:gegevenssetid>
      </leer:leerlinggegevens_verzoek>
    </soapenv:Body>
  </soapenv:Envelope>`

/** Edge-cases 2A (fetching) and 2B (bringing), in their order. */
export const knownClients: readonly KnownClient[] = [
  {
    name: 'HelloID v1, PowerShell',
    seen: 'HID1',
    request: (aansluiting, host) =>
      post(
        host,
        `<?xml version="1.0" encoding="utf-8"?>
<soap:Envelope xmlns:soap="${soap11}" xmlns:xsi="${xsi}" xmlns:xsd="${xsd}">
  <soap:Header>
    <autorisatie xmlns="${autorisatie}">${autorisatieWith('', aansluiting)}</autorisatie>
  </soap:Header>
  <soap:Body>
    <leerlinggegevens_verzoek xmlns="${leerlinggegevens}">
      <schooljaar>""</schooljaar>
      <brincode>${aansluiting.brincode}</brincode>
      <schoolkey>${aansluiting.klantcode}</schoolkey>
      <xsdversie></xsdversie>
      <dependancecode>00</dependancecode>
    </leerlinggegevens_verzoek>
  </soap:Body>
</soap:Envelope>`,
        [
          ['User-Agent', 'Mozilla/5.0 (Windows NT; Windows NT 10.0; nl-NL) WindowsPowerShell/5.1.17763.2931'],
          ['SoapAction', 'HaalLeerlinggegevens'],
          ['Content-Type', 'text/xml; charset=utf-8'],
          ['Expect', '100-continue'],
        ],
      ),
    strict: ['Client.OngeldigBericht', 'message-is-valid'],
  },
  {
    name: 'HelloID v2, PowerShell',
    seen: 'HID2',
    request: ({ autorisatiesleutel, brincode }, host) =>
      post(
        host,
        `<SOAP-ENV:Envelope xmlns:SOAP-ENV="${soap11}" xmlns:xsi="${xsi}" xmlns:au="${autorisatie}" xmlns:le="${leerlinggegevens}" xsi:schemaLocation="${soap11} Schemas/SOAP_Envelope.xsd">
  <SOAP-ENV:Header>
    <au:autorisatie>
      <au:autorisatiesleutel>${autorisatiesleutel}</au:autorisatiesleutel>
      <au:klantcode></au:klantcode>
      <au:klantnaam></au:klantnaam>
    </au:autorisatie>
  </SOAP-ENV:Header>
  <SOAP-ENV:Body>
    <le:leerlinggegevens_verzoek>
      <le:schooljaar></le:schooljaar>
      <le:brincode>${brincode}</le:brincode>
      <le:dependancecode>00</le:dependancecode>
      <le:xsdversie>1</le:xsdversie>
    </le:leerlinggegevens_verzoek>
  </SOAP-ENV:Body>
</SOAP-ENV:Envelope>`,
        [
          ['SoapAction', 'HaalLeerlinggegevens'],
          ['Content-Type', 'text/xml; charset=utf-8'],
        ],
      ),
    strict: ['Client.AutorisatieOngeldig', 'header-is-complete'],
  },
  {
    name: 'Test-Correct to Somtoday, PHP SoapClient',
    seen: 'TC SomTodayHelper',
    request: (aansluiting, host) =>
      post(host, phpEnvelope(aansluiting), [
        ['Connection', 'Keep-Alive'],
        ['User-Agent', 'PHP-SOAP/8.1.2'],
        ['Content-Type', 'text/xml; charset=utf-8'],
        ['SOAPAction', '"HaalLeerlinggegevens"'],
      ]),
    strict: 'served',
  },
  {
    name: 'Test-Correct, an early try without header',
    seen: 'TC SomeTodayController',
    request: ({ brincode }, host) =>
      post(
        host,
        `<?xml version="1.0" encoding="UTF-8"?>\n<SOAP-ENV:Envelope xmlns:SOAP-ENV="${soap11}" xmlns:ns1="${leerlinggegevens}"><SOAP-ENV:Body>` +
          `<ns1:leerlinggegevens_verzoek><ns1:schooljaar>20-21</ns1:schooljaar><ns1:brincode>${brincode}</ns1:brincode><ns1:dependancecode/>` +
          '<ns1:xsdversie>2.2</ns1:xsdversie><ns1:gegevenssetid>OV</ns1:gegevenssetid><ns1:laatstontvangengegevens>01-01-1970</ns1:laatstontvangengegevens>' +
          '</ns1:leerlinggegevens_verzoek></SOAP-ENV:Body></SOAP-ENV:Envelope>\n',
        [
          ['Content-Type', 'text/xml; charset=utf-8'],
          ['SOAPAction', '"HaalLeerlinggegevens"'],
        ],
      ),
    strict: ['Client.AutorisatieOngeldig', 'header-is-complete'],
    lenient: ['Client.AutorisatieOngeldig', 'header-is-complete'],
  },
  {
    name: 'Test-Correct to Magister, Guzzle',
    seen: 'TC MagisterHelper',
    request: (aansluiting, host) =>
      post(host, magisterEnvelope(aansluiting, 'Smalle-set-VO'), [
        ['User-Agent', 'GuzzleHttp/6.5.5 curl/7.68.0 PHP/7.4.3'],
        ['SOAPAction', 'HaalLeerlinggegevens'],
        ['Content-Type', 'text/xml'],
      ]),
    strict: 'served',
  },
  {
    name: 'Test-Correct to the Iddink hub',
    seen: 'TC MagisterHelper, older',
    request: (aansluiting, host) =>
      post(host, magisterEnvelope(aansluiting, ''), [
        ['SOAPAction', 'HaalLeerlinggegevens'],
        ['Content-Type', 'text/xml'],
        ['IddinkHub-Subscription-Key', 'made-up'],
      ]),
    strict: ['Client.OngeldigBericht', 'message-is-valid'],
  },
  {
    name: 'PHP SoapClient without WSDL: rpc/encoded',
    seen: 'TC MagisterController',
    request: ({ brincode, autorisatiesleutel }, host) =>
      post(
        host,
        `<?xml version="1.0" encoding="UTF-8"?>\n<SOAP-ENV:Envelope xmlns:SOAP-ENV="${soap11}" xmlns:ns1="${leerlinggegevens}" xmlns:xsd="${xsd}" xmlns:xsi="${xsi}" xmlns:ns2="http://xml.apache.org/xml-soap" xmlns:SOAP-ENC="http://schemas.xmlsoap.org/soap/encoding/" xmlns:ns3="${autorisatie}" SOAP-ENV:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/">` +
          `<SOAP-ENV:Header><ns3:autorisatie><item><key>autorisatiesleutel</key><value>${autorisatiesleutel}</value></item></ns3:autorisatie></SOAP-ENV:Header>` +
          `<SOAP-ENV:Body><ns1:HaalLeerlinggegevens><param0 xsi:type="ns2:Map"><item><key xsi:type="xsd:string">brincode</key><value xsi:type="xsd:string">${brincode}</value></item></param0></ns1:HaalLeerlinggegevens></SOAP-ENV:Body></SOAP-ENV:Envelope>\n`,
        [
          ['Content-Type', 'text/xml; charset=utf-8'],
          ['SOAPAction', `"${leerlinggegevens}#HaalLeerlinggegevens"`],
        ],
      ),
    strict: ['Client.OngeldigBericht', 'operation-is-known'],
    lenient: ['Client.OngeldigBericht', 'operation-is-known'],
  },
  {
    name: 'PHP SoapClient, SOAP 1.2 with compression',
    seen: 'edge-cases 2A, last row',
    request: (aansluiting, host) =>
      post(host, gzipSync(phpEnvelope(aansluiting, soap12, 'env')), [
        ['Connection', 'Keep-Alive'],
        ['Accept-Encoding', 'gzip, deflate'],
        ['Content-Encoding', 'gzip'],
        ['User-Agent', 'PHP-SOAP/8.1.2'],
        ['Content-Type', 'application/soap+xml; charset=utf-8; action="HaalLeerlinggegevens"'],
      ]),
    strict: ['VersionMismatch', 'soap-is-1.1'],
  },
  {
    name: 'Test-Correct to RTTI, NuSOAP over HTTP/1.0',
    seen: 'edge-cases 2B, RttiExportService',
    service: 'leerresultaten',
    request: (aansluiting, host) =>
      post(
        host,
        `<?xml version="1.0" encoding="UTF-8"?><SOAP-ENV:Envelope xmlns:SOAP-ENV="${soap11}" xmlns:xsd="${xsd}" xmlns:xsi="${xsi}" xmlns:SOAP-ENC="http://schemas.xmlsoap.org/soap/encoding/" xmlns:aut="${autorisatie}" xmlns:leer="${leerresultaten}">` +
          `<SOAP-ENV:Header><aut:autorisatie>${autorisatieWith('', aansluiting)}</aut:autorisatie></SOAP-ENV:Header>` +
          `<SOAP-ENV:Body><leerresultaten_verzoek xmlns="${leerresultaten}"><school><aanmaakdatum>2026-11-20T10:00:00+01:00</aanmaakdatum><dependancecode>${aansluiting.dependancecode}</dependancecode>` +
          `<brincode>${aansluiting.brincode}</brincode><schooljaar>${aansluiting.schooljaar}</schooljaar></school>` +
          '<toetsafnames><toetsafname><leerlingid>l1</leerlingid><resultaten><resultaat><key>rtti-1</key><afnamedatum>2026-11-19</afnamedatum><toetscode>T1</toetscode><score>7</score></resultaat></resultaten></toetsafname></toetsafnames>' +
          '<toetsen><toets><toetscode>T1</toetscode></toets></toetsen></leerresultaten_verzoek></SOAP-ENV:Body></SOAP-ENV:Envelope>',
        [
          ['User-Agent', 'NuSOAP/0.9.5 (1.123)'],
          ['Content-Type', 'text/xml; charset=UTF-8'],
          ['SOAPAction', '"BrengLeerresultaten"'],
        ],
        { version: 'HTTP/1.0' },
      ),
    strict: ['Client.AutorisatieOngeldig', 'header-is-complete'],
  },
  {
    name: 'A .NET client that asks first whether it may send',
    seen: 'edge-cases 2E.2',
    request: (aansluiting, host) =>
      post(host, `\ufeff${phpEnvelope(aansluiting, soap11, 's')}`, [
        ['Content-Type', 'text/xml; charset=utf-8'],
        ['SOAPAction', '"HaalLeerlinggegevens"'],
        ['Accept-Encoding', 'gzip, deflate'],
        ['Expect', '100-continue'],
      ]),
    strict: 'served',
  },
  {
    name: 'A Java client that sends in chunks',
    seen: 'edge-cases 2E.2',
    request: (aansluiting, host) =>
      post(
        host,
        phpEnvelope(aansluiting, soap11, 'S'),
        [
          ['Accept', 'text/xml, multipart/related'],
          ['Content-Type', 'text/xml; charset=utf-8'],
          ['SOAPAction', '"HaalLeerlinggegevens"'],
          ['User-Agent', 'JAX-WS RI 2.3.0'],
        ],
        { chunkSize: 7 },
      ),
    strict: 'served',
  },
]
