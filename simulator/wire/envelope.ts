import type { SoapVersie } from '../../src/uwlr/envelope.ts'
import { namespaces } from '../../src/uwlr/names.ts'
import { escapeXml } from '../../src/uwlr/xml-bytes.ts'
import { inCodePage } from '../dialects/code-page.ts'
import type { Dialect } from '../dialects/dialect.ts'
import type { WireAnswer } from './http.ts'

/** The text before and after a payload whose root stands in `namespace`. */
export function envelopeAround(
  dialect: Dialect,
  soap: SoapVersie,
  namespace: string,
  root: string,
): { before: string; after: string } {
  const e = dialect.envelopePrefix
  const p = dialect.payloadPrefix
  const name = p === '' ? root : `${p}:${root}`
  const xmlns = p === '' ? 'xmlns' : `xmlns:${p}`
  return {
    before:
      `${dialect.declaration ?? ''}<${e}:Envelope xmlns:${e}="${soap === '1.1' ? namespaces.soap11 : namespaces.soap12}">` +
      `<${e}:Body${dialect.bodyAttributes ?? ''}><${name} ${xmlns}="${namespace}">`,
    after: `</${name}></${e}:Body></${e}:Envelope>`,
  }
}

/** Puts text on the wire in the way of the dialect. `start`: this is the beginning of the message, where a BOM goes. */
export function bytesOf(dialect: Dialect, xml: string, start: boolean): Uint8Array {
  const text = dialect.rewrite === undefined ? xml : dialect.rewrite(xml)
  const { encoding = 'utf8', mark } = dialect
  if (encoding === 'iso-8859-1' || encoding === 'windows-1252') return inCodePage(text, encoding)
  return Buffer.from(start && mark ? `\ufeff${text}` : text, encoding)
}

/** `Client.…` and `Server.…` of the standard, or a plain code of SOAP itself. */
export type Fault = { readonly code: string; readonly tekst: string }

/** A fault in the shape of the asked SOAP version. In 1.2 the UWLR code is the subcode, in the envelope's namespace (our choice). */
function writeFault(dialect: Dialect, soap: SoapVersie, { code, tekst }: Fault): string {
  const e = dialect.envelopePrefix
  const [first] = code.split('.')
  const inside =
    soap === '1.1'
      ? `<faultcode>${e}:${code}</faultcode><faultstring>${escapeXml(tekst)}</faultstring>`
      : `<${e}:Code><${e}:Value>${e}:${first === 'Client' ? 'Sender' : first === 'Server' ? 'Receiver' : first}</${e}:Value>` +
        (code === first ? '' : `<${e}:Subcode><${e}:Value>${e}:${code}</${e}:Value></${e}:Subcode>`) +
        `</${e}:Code><${e}:Reason><${e}:Text xml:lang="nl">${escapeXml(tekst)}</${e}:Text></${e}:Reason>`
  const namespace = soap === '1.1' ? namespaces.soap11 : namespaces.soap12
  return `${dialect.declaration ?? ''}<${e}:Envelope xmlns:${e}="${namespace}"><${e}:Body><${e}:Fault>${inside}</${e}:Fault></${e}:Body></${e}:Envelope>`
}

/** A whole answer with a fault in it. */
export function faultAnswer(dialect: Dialect, soap: '1.1' | '1.2', fault: Fault, status: number): WireAnswer {
  return {
    status,
    headers: { 'content-type': dialect.contentType[soap] },
    body: [bytesOf(dialect, writeFault(dialect, soap, fault), true)],
  }
}
