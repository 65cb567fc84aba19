import { readText, unpacked, writeText } from '../disguise/bytes.ts'
import type { GrowingDisguise } from '../disguise/growing.ts'
import { disguiseXml } from '../disguise/xml.ts'
import { localName, tokensOf } from '../disguise/xml-tokens.ts'
import { operations } from '../uwlr/names.ts'
import type { RecordedExchange, RecordedMessage } from './recorded.ts'

/** One exchange as it went over the line; it never leaves memory. */
export type RawExchange = {
  readonly at: string
  readonly ms: number
  readonly request: RawMessage
  readonly answer?: RawMessage & { readonly status: number; readonly cut?: true }
}

export type RawMessage = {
  readonly bytes: Buffer
  readonly contentType?: string
  readonly contentEncoding?: string
}

/** The exchange as it may be written: a body that is no XML is left out whole. */
export function disguiseExchange(raw: RawExchange, number: number, disguise: GrowingDisguise): RecordedExchange {
  const request = disguiseMessage(raw.request, disguise)
  const answer = raw.answer && disguiseMessage(raw.answer, disguise)
  const dropped: Record<string, number> = { ...request.dropped }
  for (const [what, count] of Object.entries(answer?.dropped ?? {})) dropped[what] = (dropped[what] ?? 0) + count
  const operation = operationOf(request.message.xml)
  return {
    number,
    at: raw.at,
    ms: Math.round(raw.ms),
    ...(operation !== undefined && { operation }),
    request: request.message,
    ...(answer &&
      raw.answer && {
        answer: { status: raw.answer.status, ...(raw.answer.cut && { cut: true as const }), ...answer.message },
      }),
    passed: request.passed + (answer?.passed ?? 0),
    dropped,
  }
}

type Disguised = {
  readonly message: RecordedMessage
  readonly passed: number
  readonly dropped: Readonly<Record<string, number>>
}

/** One message. Also for who is given the disguise instead of the original. */
export function disguiseMessage(
  { bytes, contentType, contentEncoding }: RawMessage,
  disguise: GrowingDisguise,
): Disguised {
  const type = mediaType.exec(contentType ?? '')?.[0]
  const kept = type === undefined ? {} : { contentType: type }
  const plain = unpacked(bytes, contentEncoding)
  if (plain === undefined) return { message: kept, passed: 0, dropped: { 'a body that could not be unpacked': 1 } }
  if (plain.bytes.length === 0) return { message: kept, passed: 0, dropped: {} }
  const charset = /charset\s*=\s*"?([\w.-]+)/i.exec(contentType ?? '')?.[1]
  const { text, written } = readText(plain.bytes, charset)
  if (!/^\s*</.test(text) || /html/i.test(type ?? '') || /^\s*<(?:!doctype\s+html|html)/i.test(text))
    return { message: kept, passed: 0, dropped: { 'a body that is no message of UWLR': 1 } }
  const { xml, passed, dropped } = disguiseXml(text, disguise)
  return { message: { ...kept, ...written, ...(plain.packed && { packed: plain.packed }), xml }, passed, dropped }
}

const mediaType =
  /^\s*(?:text\/(?:xml|html|plain)|application\/(?:soap\+xml|xml))(?:\s*;\s*charset\s*=\s*"?[\w-]{1,20}"?)?/i

/** The bytes of a message as it stands in a recording; empty when nothing was kept of it. */
export const bytesOf = ({ xml, ...written }: RecordedMessage): Buffer =>
  xml === undefined ? Buffer.alloc(0) : writeText(xml, written)

/** Which operation a request asks, by the first element in its Body. */
export function operationOf(xml: string | undefined): string | undefined {
  let inBody = false
  for (const token of tokensOf(xml ?? '')) {
    if (token.kind !== 'open') continue
    const name = localName(token.name)
    if (inBody) return operations.find(({ verzoek }) => verzoek.toLowerCase() === name.toLowerCase())?.name
    inBody = name === 'Body'
  }
  return undefined
}
