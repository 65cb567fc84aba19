import { choice, must, should, untested } from './requirement.ts'

const soap = (section: string) => `SOAP 1.1, ${section}`

/** SOAP, XML and HTTP, which the WSDL brings along. */
export const transport = {
  'soap-1.1/fault-1': must('A fault travels with HTTP 500.', soap('6.2')),
  'soap-1.1/fault-2': must(
    'faultcode is a qualified name; the codes of the standard are extensions of Client and Server in the namespace of the envelope.',
    `${soap('4.4.1')}; viewer, foutafhandeling`,
  ),
  'soap-1.1/fault-3': must(
    'faultcode, faultstring, faultactor and detail stand in no namespace, in that order.',
    `${soap('4.4')}; schema of the envelope`,
  ),
  'soap-1.1/fault-4': must('A fault stands alone in the Body.', soap('4.4')),
  'soap-1.1/fault-5': must('The Body of an answer without fault travels with a 2xx status.', soap('6.2')),
  'soap-1.1/fault-6': should(
    'A message that is refused still gets a SOAP fault, so that the caller can read why.',
    soap('6.2'),
  ),
  'soap-1.1/header-1': must(
    'A header block that is not known and need not be understood is passed over.',
    soap('4.2.3'),
  ),
  'soap-1.1/header-2': must(
    'A header block that must be understood and is not is refused with MustUnderstand.',
    soap('4.2.3'),
  ),
  'soap-1.1/version-1': must('An envelope in another namespace is refused with VersionMismatch.', soap('4.1.2')),
  'soap-1.1/dtd-1': must(
    'A message with a DOCTYPE is refused: SOAP forbids it, and entities in it are never expanded.',
    soap('3'),
  ),
  'soap-1.1/action-1': must('SOAPAction is understood between quotes.', soap('6.1.1')),
  'soap-1.1/action-2': should(
    'SOAPAction is understood without quotes, as real clients send it.',
    'three clients seen in public code',
  ),
  'soap-1.1/action-3': should('An empty SOAPAction leaves it to the Body.', soap('6.1.1')),
  'soap-1.1/action-4': choice(
    'Without SOAPAction, or with one that contradicts the Body, the answer is SOAP: data or a fault.',
    'the standard is silent',
  ),
  'soap-1.1/body-1': must('A Body without a request is refused.', 'WSDL: document/literal'),

  'xml/names-1': must('An element is known by namespace and local name; prefixes are free.', 'Namespaces in XML 1.0'),
  'xml/text-1': must(
    'Comments, CDATA, character references and white space between elements mean what XML says.',
    'XML 1.0',
  ),
  'xml/text-2': must('UTF-8 with or without a byte order mark or a declaration is read.', 'XML 1.0, 4.3.3'),
  'xml/text-3': should('UTF-16 is read.', 'XML 1.0, 4.3.3: every processor must'),
  'xml/text-4': must(
    'Bytes that are not text in the declared encoding, and characters that XML does not have, are refused.',
    'XML 1.0, 2.2 and 4.3.3',
  ),
  'xml/text-5': must('The answer is text in the encoding that it says.', 'XML 1.0, 4.3.3; RFC 7303'),
  'xml/text-6': must('Text in UTF-16 begins with a byte order mark.', 'XML 1.0, 4.3.3'),
  'xml/attributes-1': should(
    'Attributes that say where a schema is do not matter.',
    'XML Schema part 1; seen with a real client',
  ),

  'http/type-1': must('An answer is text/xml.', soap('6')),
  'http/type-2': should(
    'text/xml is accepted without charset, with charset in capitals and in quotes.',
    'RFC 9110, 8.3; seen with real clients',
  ),
  'http/type-3': choice('A message that is not XML by its Content-Type is refused.', 'WS-I Basic Profile 1.1, R1132'),
  'http/type-4': should(
    'The charset of the Content-Type goes before what the XML declaration says.',
    'RFC 7303, 3.2: it is authoritative',
  ),
  'http/coding-1': must(
    'An answer is compressed only as the caller takes it, and can be unpacked.',
    'RFC 9110, 12.5.3',
  ),
  'http/coding-2': should(
    'A request may be compressed with gzip.',
    'viewer, alles-in-één-overdracht: the standard counts on compression',
  ),
  'http/coding-3': choice('A Content-Encoding that is not known is refused.', 'RFC 9110, 8.4'),
  'http/body-1': must('A chunked request is read.', 'RFC 9112, 7.1'),
  'http/body-2': should('A client that waits for 100 Continue gets it.', 'RFC 9110, 10.1.1; .NET clients'),
  'http/body-3': should('HTTP/1.0 is answered, and not in chunks.', 'RFC 9112, 7.1; a real client of results'),
  'http/body-4': must('Content-Length, when sent, is the length of the body.', 'RFC 9110, 8.6'),
  'http/body-5': must('An empty body is refused.', 'XML 1.0: a document has one root'),
  'http/method-1': must('Data leaves only as the answer to a POST with a message.', soap('6.1')),
  'http/cache-1': choice('An answer with pupils may not be kept by caches in between.', 'RFC 9111; data minimisation'),
  'http/wsdl-1': should(
    'The WSDL stands at ?wsdl, as clients that are made from it expect.',
    'a real client; .NET and CXF',
  ),
  'http/wsdl-2': should('The schemas that the WSDL refers to can be fetched.', 'a real client in WSDL mode'),
  'http/wsdl-3': should('The WSDL has the operations of the standard with their SOAPAction.', 'WSDL leerlinggegevens'),
  'http/robust-1': should(
    'A message that is far too deep, too wide or too large is refused and leaves the LAS well.',
    'OWASP XML security',
  ),
  'http/tls-1': untested(
    must('Personal data travels over TLS.', 'GDPR, article 32'),
    'The run warns when the address is http and not on this machine; the TLS set-up itself is for other tools.',
  ),
} as const
