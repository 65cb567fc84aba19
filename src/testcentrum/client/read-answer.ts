import { readEnvelope } from '../../uwlr/envelope.ts'
import { namespaces, type OperationName, operationNamed } from '../../uwlr/names.ts'
import { readAntwoord } from '../../uwlr/read-school.ts'
import { decodeXml } from '../../uwlr/xml-bytes.ts'
import { childOf, parseXml, textOf, type XmlElement, XmlProblem } from '../../uwlr/xml-tree.ts'
import { normal } from './normal.ts'
import type { Antwoord, Bevestiging, Mislukt, OngeldigReden } from './uwlr-client.ts'

/** What came over the line. */
export type Received = { readonly status: number; readonly contentType: string; readonly body: Uint8Array }

const ongeldig = (reden: OngeldigReden, detail: string): Mislukt => ({ kind: 'ongeldig', reden, detail })

/** The element inside the Body, or why there is none to read. A fault is looked for before the status is (edge case I11). */
function contentOf({ status, contentType, body }: Received): XmlElement | Mislukt {
  const gateway = (): Mislukt | undefined =>
    status === 429 || (status >= 502 && status <= 504)
      ? { kind: 'onbereikbaar', reden: 'http', detail: `HTTP-status ${status} zonder SOAP-bericht` }
      : undefined
  if (status >= 300 && status < 400)
    return ongeldig('ander-antwoord', `een doorverwijzing naar een ander adres (HTTP-status ${status})`)
  let root: XmlElement
  try {
    const part = firstPart(contentType, body) ?? { contentType, body }
    root = parseXml(decodeXml(part.body, /charset="?([^";\s]+)/i.exec(part.contentType)?.[1]))
  } catch (error) {
    if (!(error instanceof XmlProblem)) throw error
    return gateway() ?? ongeldig('geen-xml', `${whatIs(contentType, body)} (HTTP-status ${status}): ${error.message}`)
  }
  if (root.name.toLowerCase() === 'html')
    return gateway() ?? ongeldig('geen-xml', `een webpagina in plaats van een bericht (HTTP-status ${status})`)
  const envelope = readEnvelope(root)
  if ('problem' in envelope) return gateway() ?? ongeldig('geen-soap', envelope.problem)
  if (envelope.body === undefined) return ongeldig('onvolledig', 'de Body van het bericht is leeg')
  const { name, ns } = envelope.body
  if (name === 'Fault' && (ns === namespaces.soap11 || ns === namespaces.soap12)) return faultOf(envelope.body)
  return status === 200 ? envelope.body : ongeldig('ander-antwoord', `HTTP-status ${status} met een gewoon antwoord`)
}

/** The first part of a multipart answer (MTOM), which has the message; undefined for what is none. */
function firstPart(contentType: string, body: Uint8Array): Pick<Received, 'contentType' | 'body'> | undefined {
  if (!/^\s*multipart\/related\b/i.test(contentType)) return undefined
  const [, quoted, bare] = /;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? []
  const border = quoted ?? bare
  if (border === undefined) return undefined
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const start = bytes.indexOf(`--${border}`)
  const head = bytes.indexOf('\r\n\r\n', start)
  const end = bytes.indexOf(`\r\n--${border}`, head)
  if (start === -1 || head === -1 || end === -1) return undefined
  const [, type = ''] = /^content-type:\s*(.*)$/im.exec(bytes.toString('latin1', start, head)) ?? []
  return { contentType: type, body: bytes.subarray(head + 4, end) }
}

const whatIs = (contentType: string, body: Uint8Array): string =>
  body.byteLength === 0
    ? 'een leeg antwoord'
    : /^multipart\//i.test(contentType.trim())
      ? 'een antwoord in MIME-delen (MTOM) zonder leesbaar eerste deel'
      : /html/i.test(contentType)
        ? 'een webpagina in plaats van een bericht'
        : 'een antwoord dat geen volledig XML is'

/** SOAP 1.1 has `faultcode` without namespace, 1.2 `Code/Value`. The prefix says nothing. */
function faultOf(fault: XmlElement): Mislukt {
  const plain = (name: string) => fault.children.find((child) => child.name === name)?.text.trim()
  const code = plain('faultcode') ?? textOf(childOf(fault, 'Code') ?? fault, 'Value')?.trim() ?? ''
  const reason = plain('faultstring') ?? textOf(childOf(fault, 'Reason') ?? fault, 'Text')?.trim() ?? ''
  return { kind: 'fault', faultcode: code.slice(code.indexOf(':') + 1), faultstring: reason }
}

/** Reads the answer to one of the four questions for pupil data. */
export function readGegevens(operation: OperationName, received: Received): Antwoord {
  const content = contentOf(received)
  if ('kind' in content) return content
  const { antwoord, namespace } = operationNamed(operation)
  if (content.name !== antwoord || content.ns !== namespace)
    return ongeldig('ander-antwoord', `verwacht werd ${antwoord}, er kwam ${content.name}`)
  const answer = readAntwoord(content)
  if (answer === undefined) return ongeldig('onvolledig', `${antwoord} bevat niets bekends`)
  if (answer.kind !== 'gegevens') return answer
  return { kind: 'school', school: normal(answer.school) }
}

export function readBevestiging(received: Received): Bevestiging {
  const content = contentOf(received)
  if ('kind' in content) return content
  const { antwoord } = operationNamed('BrengLeerresultaten')
  return content.name === antwoord
    ? { kind: 'bevestigd' }
    : ongeldig('ander-antwoord', `verwacht werd ${antwoord}, er kwam ${content.name}`)
}
