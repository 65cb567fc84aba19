import { gunzipSync, inflateSync } from 'node:zlib'
import type { Answer } from './http.ts'
import { answerLimit } from './send.ts'
import { childNamed, childrenNamed, readXml, type XmlElement } from './xml.ts'

export const soap11 = 'http://schemas.xmlsoap.org/soap/envelope/'
const soap12 = 'http://www.w3.org/2003/05/soap-envelope'

/** An answer as far as it could be understood. */
export type Reading = {
  /** The bytes as text. Undefined when they cannot be unpacked, or are not in the encoding that they claim. */
  readonly text?: string
  /** Why there is no text or no XML. Absent when all is well. */
  readonly problem?: string
  /** Root of the XML. */
  readonly root?: XmlElement
  readonly doctype: boolean
  /** Encoding that the XML declaration claims. */
  readonly declared?: string
  /** SOAP Body, of 1.1 or 1.2. */
  readonly body?: XmlElement
  /** SOAP Header. */
  readonly header?: XmlElement
  /** What stands in the Body, when it is not a fault. */
  readonly payload?: XmlElement
  readonly fault?: Fault
}

export type Fault = {
  readonly element: XmlElement
  /** `Client.AutorisatieOngeldig`, without prefix. Empty when there is no faultcode. */
  readonly code: string
  /** Namespace to which the prefix of the faultcode is bound; undefined for an unbound prefix, empty for none. */
  readonly codeNamespace: string | undefined
  readonly string: string
}

const readings = new WeakMap<Answer, Reading>()

/** Reads an answer once. */
export function readingOf(answer: Answer): Reading {
  const known = readings.get(answer)
  if (known !== undefined) return known
  const reading = read(answer)
  readings.set(answer, reading)
  return reading
}

function read(answer: Answer): Reading {
  const decoded = decode(answer)
  if ('problem' in decoded) return { problem: decoded.problem, doctype: false }
  const { text } = decoded
  const document = readXml(text)
  if ('problem' in document)
    return { text, problem: `The answer is not well-formed XML: ${document.problem}.`, doctype: false }
  const { root, doctype, encoding } = document
  const isSoap = root.name === 'Envelope' && (root.ns === soap11 || root.ns === soap12)
  const body = isSoap ? childNamed(root, 'Body') : undefined
  const fault = childrenNamed(body, 'Fault').find(({ ns }) => ns === root.ns)
  const payload = fault === undefined ? body?.children[0] : undefined
  return {
    text,
    root,
    doctype,
    ...(encoding !== undefined && { declared: encoding }),
    ...(body && { body }),
    ...(isSoap && { header: childNamed(root, 'Header') }),
    ...(payload && { payload }),
    ...(fault && { fault: readFault(fault) }),
  }
}

function readFault(element: XmlElement): Fault {
  const code12 = childNamed(childNamed(element, 'Code'), 'Value')
  const code = childNamed(element, 'faultcode') ?? code12
  const [, prefix = '', local = ''] = /^\s*(?:([^:]*):)?(.*?)\s*$/.exec(code?.text ?? '') ?? []
  const string = childNamed(element, 'faultstring') ?? childNamed(childNamed(element, 'Reason'), 'Text')
  return {
    element,
    code: local,
    codeNamespace: code?.namespaces[prefix] ?? (prefix === '' ? '' : undefined),
    string: string?.text.trim() ?? '',
  }
}

/** Undoes Content-Encoding, then decodes by charset, byte order mark or XML declaration, in that order; else UTF-8. */
function decode({ headers, body }: Answer): { text: string } | { problem: string } {
  const coding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  let bytes = body
  try {
    if (coding === 'gzip' || coding === 'x-gzip') bytes = gunzipSync(body, { maxOutputLength: answerLimit })
    else if (coding === 'deflate') bytes = inflateSync(body, { maxOutputLength: answerLimit })
    else if (coding !== 'identity') return { problem: `Content-Encoding ${coding} was not asked for.` }
  } catch {
    return {
      problem: `The answer says Content-Encoding ${coding} but cannot be unpacked as that, or not within ${answerLimit} bytes.`,
    }
  }
  const name = charsetOf(headers['content-type']) ?? markOf(bytes) ?? declaredIn(bytes) ?? 'utf-8'
  try {
    return { text: new TextDecoder(name, { fatal: true }).decode(bytes) }
  } catch {
    return { problem: `The bytes are not ${name}, which the answer says they are.` }
  }
}

/** The charset parameter of a Content-Type, lower case; undefined when there is none. */
export const charsetOf = (contentType: string | undefined): string | undefined =>
  /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase()

/** `text/xml`: the type without its parameters, lower case. */
export const mediaTypeOf = ({ headers }: { readonly headers: Readonly<Record<string, string | undefined>> }): string =>
  (headers['content-type'] ?? '').replace(/;.*/s, '').trim().toLowerCase()

function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}

const declaredIn = (bytes: Uint8Array): string | undefined =>
  /^<\?xml[^>]*\bencoding=["']([\w.-]+)/
    .exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1]
    ?.toLowerCase()
