import { charsets, readInPieces, unpacked, writeText } from '../disguise/bytes.ts'
import type { GrowingDisguise } from '../disguise/growing.ts'
import { disguiseInPieces, type Passed } from '../disguise/xml.ts'
import { localName, type Pieces, tokensOf } from '../disguise/xml-tokens.ts'
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

/** What is told of an exchange that was written: nothing of what went by. */
export type Summary = Pick<RecordedExchange, 'number' | 'operation' | 'passed' | 'dropped'> & {
  /** Absent: no answer came. */
  readonly status?: number
  readonly cut?: true
}

/** Takes the next piece of a text. */
export type Put = (piece: string) => void

/** The exchange as it may be written: a body that is no XML is left out whole. */
export function disguiseExchange(raw: RawExchange, number: number, disguise: GrowingDisguise): RecordedExchange {
  return whole((put) => putExchange(raw, number, disguise, put))
}

/** The same as JSON in pieces, none of them larger than what one value needs. */
export function putExchange(raw: RawExchange, number: number, disguise: GrowingDisguise, put: Put): Summary {
  const { at, answer } = raw
  const operation = operationOf(textOf(raw.request)?.pieces)
  const began = { number, at, ms: Math.round(raw.ms), ...(operation !== undefined && { operation }) }
  put(`${opened(began)},"request":`)
  const asked = putMessage(raw.request, {}, disguise, put)
  const ended = answer && { status: answer.status, ...(answer.cut && { cut: answer.cut }) }
  if (answer !== undefined) put(',"answer":')
  const said = answer && putMessage(answer, { ...ended }, disguise, put)
  const dropped: Record<string, number> = { ...asked.dropped }
  for (const [what, count] of Object.entries(said?.dropped ?? {})) dropped[what] = (dropped[what] ?? 0) + count
  const sums = { passed: asked.passed + (said?.passed ?? 0), dropped }
  put(`,${JSON.stringify(sums).slice(1)}`)
  return { number, ...(operation !== undefined && { operation }), ...sums, ...ended }
}

/** One message, for who is given the disguise instead of the original. */
export const disguiseMessage = (message: RawMessage, disguise: GrowingDisguise): RecordedMessage =>
  whole((put) => putMessage(message, {}, disguise, put))

/** One message with what else is known of it. */
function putMessage(message: RawMessage, more: object, disguise: GrowingDisguise, put: Put): Passed {
  const type = mediaType.exec(message.contentType ?? '')?.[0]
  const kept = { ...more, ...(type !== undefined && { contentType: type }) }
  const without = (what?: string): Passed => {
    put(JSON.stringify(kept))
    return { passed: 0, dropped: what === undefined ? {} : { [what]: 1 } }
  }
  const text = textOf(message)
  if (text === undefined) return without('a body that could not be unpacked')
  const [start] = text.pieces
  if (start === undefined) return without()
  if (!/^\s*</.test(start) || /html/i.test(type ?? '') || /^\s*<(?:!doctype\s+html|html)/i.test(start))
    return without('a body that is no message of UWLR')
  put(`${opened({ ...kept, ...text.written })},"xml":"`)
  const passed = disguiseInPieces(text.pieces, disguise, (piece) => put(JSON.stringify(piece).slice(1, -1)))
  put('"}')
  return passed
}

/** The text of a body; undefined when it could not be unpacked. */
function textOf({ bytes, contentType, contentEncoding }: RawMessage) {
  const plain = unpacked(bytes, contentEncoding)
  if (plain === undefined) return undefined
  const charset = /charset\s*=\s*"?([\w.-]+)/i.exec(contentType ?? '')?.[1]
  const { pieces, written } = readInPieces(plain.bytes, charset)
  return { pieces, written: { ...written, ...(plain.packed && { packed: plain.packed }) } }
}

/** JSON that goes on. */
const opened = (start: object): string => JSON.stringify(start).slice(0, -1)

function whole<Result>(write: (put: Put) => unknown): Result {
  const pieces: string[] = []
  write((piece) => pieces.push(piece))
  return JSON.parse(pieces.join(''))
}

const mediaType = new RegExp(
  `^\\s*(?:text/(?:xml|html|plain)|application/(?:soap\\+xml|xml))(?:\\s*;\\s*charset\\s*=\\s*(?:"${charsets}"|${charsets}(?![\\w.-])))?`,
  'i',
)

/** The bytes of a message as it stands in a recording; empty when nothing was kept of it. */
export const bytesOf = ({ xml, ...written }: RecordedMessage): Buffer =>
  xml === undefined ? Buffer.alloc(0) : writeText(xml, written)

/** Which operation a request asks, by the first element in its Body. */
export function operationOf(xml: string | Pieces | undefined): string | undefined {
  let inBody = false
  for (const token of tokensOf(xml ?? '')) {
    if (token.kind !== 'open') continue
    const name = localName(token.name)
    if (inBody) return operations.find(({ verzoek }) => verzoek.toLowerCase() === name.toLowerCase())?.name
    inBody = name === 'Body'
  }
  return undefined
}
