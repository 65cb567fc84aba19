import { gunzipSync, inflateSync } from 'node:zlib'
import { type Autorisatie, autorisatieShape, readAutorisatie } from '../../src/uwlr/autorisatie.ts'
import { readEnvelope, type SoapVersie } from '../../src/uwlr/envelope.ts'
import { type Leerresultaten, readLeerresultaten } from '../../src/uwlr/leerresultaten.ts'
import { leerresultatenShape } from '../../src/uwlr/leerresultaten-shape.ts'
import { namespaces, type Operation, operations } from '../../src/uwlr/names.ts'
import { problemsOf, type Shape, type ShapeProblem } from '../../src/uwlr/shape.ts'
import {
  type GroepenVerzoek,
  groepenVerzoekShape,
  readGroepenVerzoek,
  readVerzoek,
  type Verzoek,
  verzoekShape,
} from '../../src/uwlr/verzoek.ts'
import { decodeXml } from '../../src/uwlr/xml-bytes.ts'
import { childOf, parseXml, type XmlElement, XmlProblem } from '../../src/uwlr/xml-tree.ts'
import { mendOddities } from '../oddities/oddities.ts'
import type { WireRequest } from './http.ts'

/** What the message asks, read one way. */
export type Reading = {
  /** Undefined when there is no autorisatie block in the header. */
  readonly autorisatie?: Autorisatie
  readonly headerProblems: readonly ShapeProblem[]
  /** What is wrong by the schema. */
  readonly problems: readonly ShapeProblem[]
  /** The school and year that were asked for, as far as they could be read. */
  readonly asked: Pick<Verzoek, 'schooljaar' | 'brincode' | 'dependancecode' | 'schoolkey' | 'xsdversie'>
  /** Absent for results. Read even when there are problems: nobody uses it then but the journal. */
  readonly verzoek?: Verzoek | GroepenVerzoek
  /** Absent when there are problems, or for another operation. */
  readonly leerresultaten?: Leerresultaten
}

/** A message that could be opened. `strict` and `lenient` differ only where an oddity was mended. */
export type Received = {
  readonly kind: 'message'
  readonly soap: SoapVersie
  readonly operation: Operation
  readonly strict: Reading
  readonly lenient: Reading
  /** What strict mode would refuse: sentences, empty for a message by the book. */
  readonly notes: readonly string[]
  /** Header blocks that must be understood and are not. */
  readonly notUnderstood: readonly string[]
}

/** A message that could not be placed: no XML, no envelope, no operation. */
export type Unreadable = {
  readonly kind: 'unreadable'
  readonly check: 'message-is-xml' | 'message-is-soap' | 'operation-is-known'
  readonly soap: SoapVersie
  readonly code: 'Client.OngeldigBericht' | 'VersionMismatch' | 'Client'
  readonly why: string
  /** Local name of what stood in the Body. */
  readonly root?: string
}

const shapes: Readonly<Record<Operation['name'], Shape>> = {
  HaalLeerlinggegevens: verzoekShape,
  HaalStructuur: verzoekShape,
  HaalLeerlingen: groepenVerzoekShape,
  HaalLeerkrachten: groepenVerzoekShape,
  BrengLeerresultaten: leerresultatenShape,
}

/** Opens one request. `huidigSchooljaar` fills a schooljaar that was left empty, in lenient reading. */
export function receive(request: WireRequest, huidigSchooljaar: string, limit: number): Received | Unreadable {
  let root: XmlElement
  try {
    root = parseXml(decodeXml(unpack(request, limit), charsetOf(request.headers['content-type'])))
  } catch (error) {
    if (!(error instanceof XmlProblem)) throw error
    const where = error.line > 0 ? ` (regel ${error.line}, kolom ${error.column})` : ''
    return {
      kind: 'unreadable',
      check: 'message-is-xml',
      soap: '1.1',
      code: 'Client.OngeldigBericht',
      why: `Het bericht is geen goede XML${where}: ${error.message}.`,
    }
  }
  const envelope = readEnvelope(root)
  if ('problem' in envelope) {
    return {
      kind: 'unreadable',
      check: 'message-is-soap',
      soap: '1.1',
      code: envelope.versionMismatch ? 'VersionMismatch' : 'Client.OngeldigBericht',
      why: `${envelope.problem.charAt(0).toUpperCase()}${envelope.problem.slice(1)}.`,
    }
  }
  const { soap, body, header } = envelope
  const operation = body && operations.find(({ verzoek, namespace }) => body.name === verzoek && body.ns === namespace)
  if (body === undefined || operation === undefined) {
    return {
      kind: 'unreadable',
      check: 'operation-is-known',
      soap,
      code: 'Client.OngeldigBericht',
      why:
        body === undefined
          ? 'De Body is leeg.'
          : `<${body.name}> in namespace ${body.ns || '(geen)'} is geen verzoek van UWLR.`,
      root: body?.name,
    }
  }
  return {
    ...readBoth(operation, header.map(withoutSoapAttributes(root.ns)), body, huidigSchooljaar),
    kind: 'message',
    soap,
    operation,
    notUnderstood: notUnderstoodIn(header, root.ns),
  }
}

function readBoth(operation: Operation, header: readonly XmlElement[], body: XmlElement, huidigSchooljaar: string) {
  const autorisatie = header.find(({ name, ns }) => name === 'autorisatie' && ns === namespaces.autorisatie)
  const strict = readOnce(operation, autorisatie, body)
  const mended = mendOddities({ operation: operation.name, autorisatie, verzoek: body, huidigSchooljaar })
  const lenient = mended.length === 0 ? strict : readOnce(operation, autorisatie, body)
  return { strict, lenient, notes: mended.map(({ name, story, seen }) => `${story} (${name}; gezien: ${seen})`) }
}

function readOnce(operation: Operation, autorisatie: XmlElement | undefined, body: XmlElement): Reading {
  const problems = problemsOf(body, shapes[operation.name])
  const valid = problems.length === 0
  const staged = operation.name === 'HaalLeerlingen' || operation.name === 'HaalLeerkrachten'
  const results = operation.name === 'BrengLeerresultaten'
  const verzoek = results ? undefined : staged ? readGroepenVerzoek(body) : readVerzoek(body)
  return {
    autorisatie: autorisatie && readAutorisatie(autorisatie),
    headerProblems: autorisatie === undefined ? [] : problemsOf(autorisatie, autorisatieShape),
    problems,
    asked: verzoek ?? readVerzoek(childOf(body, 'school') ?? body),
    verzoek,
    leerresultaten: results && valid ? readLeerresultaten(body) : undefined,
  }
}

/** SOAP gives its own attributes (mustUnderstand, actor or role, encodingStyle) to every header block; the schema knows none. */
const withoutSoapAttributes =
  (soapNamespace: string) =>
  (block: XmlElement): XmlElement => ({
    ...block,
    attributes: Object.fromEntries(
      Object.entries(block.attributes).filter(([name]) => !name.startsWith(`{${soapNamespace}}`)),
    ),
  })

/** Who is addressed without a name, or as the next node, or as the last one, is this one (SOAP 1.1, 4.2.2; 1.2, 2.2). */
const isForUs = ({ attributes }: XmlElement, soapNamespace: string): boolean => {
  const actor = attributes[`{${soapNamespace}}actor`] ?? attributes[`{${soapNamespace}}role`] ?? ''
  return actor.trim() === '' || /\/(?:actor|role)\/next$|\/role\/ultimateReceiver$/.test(actor.trim())
}

const notUnderstoodIn = (header: readonly XmlElement[], soapNamespace: string): string[] =>
  header
    .filter(
      (block) =>
        block.ns !== namespaces.autorisatie &&
        /^\s*(1|true)\s*$/.test(block.attributes[`{${soapNamespace}}mustUnderstand`] ?? '') &&
        isForUs(block, soapNamespace),
    )
    .map(({ name }) => name)

/** The bytes as they were before `Content-Encoding`. */
function unpack({ headers, body }: WireRequest, limit: number): Uint8Array {
  if (body.byteLength > limit) throw new XmlProblem(`het bericht is groter dan ${limit} bytes`, 0, 0)
  const encoding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  try {
    if (encoding === 'gzip' || encoding === 'x-gzip') return gunzipSync(body, { maxOutputLength: limit })
    if (encoding === 'deflate') return inflateSync(body, { maxOutputLength: limit })
  } catch {
    throw new XmlProblem(`de inhoud is niet uit te pakken als ${encoding}, of wordt groter dan ${limit} bytes`, 0, 0)
  }
  if (encoding !== 'identity' && encoding !== '')
    throw new XmlProblem(`Content-Encoding ${encoding.slice(0, 40)} is onbekend`, 0, 0)
  return body
}

const charsetOf = (contentType: string | undefined): string | undefined =>
  /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? '')?.[1]
