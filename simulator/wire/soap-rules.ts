import { declaredEncoding, isEncoding } from '../../src/uwlr/xml-bytes.ts'
import type { Fault } from './envelope.ts'
import type { WireRequest } from './http.ts'
import type { Received } from './receive.ts'

/** Something about the transport that strict mode refuses and lenient mode lets pass. */
export type SoapObjection = {
  readonly check: string
  readonly status: number
  readonly fault: Fault
  readonly why: string
}

/** Everything about HTTP and SOAP itself that is beside the book, in the order in which strict mode refuses it. */
export function soapObjections(request: WireRequest, { soap, operation }: Received): readonly SoapObjection[] {
  const objections: SoapObjection[] = []
  const object = (check: string, status: number, code: string, why: string) =>
    objections.push({ check, status, why, fault: { code, tekst: why } })
  const contentType = (request.headers['content-type'] ?? '').replace(/;.*/s, '').trim().toLowerCase()
  if (soap === '1.2')
    object('soap-is-1.1', 500, 'VersionMismatch', 'UWLR kent alleen SOAP 1.1; dit bericht is SOAP 1.2.')
  const wanted = soap === '1.1' ? 'text/xml' : 'application/soap+xml'
  if (contentType !== wanted)
    object(
      'content-type-is-xml',
      415,
      'Client',
      `Het Content-Type is ${contentType || 'niet opgegeven'}; bij SOAP ${soap} hoort ${wanted}.`,
    )
  const declared = declaredEncoding(request.body)
  if (declared !== undefined && !isEncoding(declared))
    object(
      'encoding-is-known',
      500,
      'Client.OngeldigBericht',
      `De XML-declaratie noemt de tekencodering ${declared.slice(0, 40)}, die niet bestaat.`,
    )
  const action = soapActionOf(request, soap)
  if (action === undefined) {
    if (soap === '1.1') object('soapaction-confirms', 500, 'Client', 'De kop SOAPAction ontbreekt; SOAP 1.1 eist hem.')
  } else if (action !== '' && action !== operation.soapAction) {
    object(
      'soapaction-confirms',
      500,
      'Client',
      `De SOAPAction is niet die van ${operation.name}; dat is ${operation.soapAction}.`,
    )
  }
  return objections
}

/** The action without its quotes; in SOAP 1.2 it is a parameter of the Content-Type. Undefined when there is none. */
function soapActionOf({ headers }: WireRequest, soap: '1.1' | '1.2'): string | undefined {
  const raw =
    soap === '1.1' ? headers.soapaction : /;\s*action\s*=\s*("[^"]*"|[^\s;]+)/i.exec(headers['content-type'] ?? '')?.[1]
  return raw
    ?.trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
}
