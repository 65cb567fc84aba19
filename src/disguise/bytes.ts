import { isUtf8 } from 'node:buffer'
import { brotliCompressSync, brotliDecompressSync, deflateSync, gunzipSync, gzipSync, inflateSync } from 'node:zlib'
import { inCodePage } from '../../simulator/dialects/code-page.ts'
import { decodeWindows1252 } from '../uwlr/windows-1252.ts'

/** `bytes`: what claimed to be UTF-8 and was not; each byte is one character. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'bytes'

/** How a text was written in bytes. */
export type Written = {
  readonly encoding?: Encoding
  readonly mark?: true
  readonly packed?: 'gzip' | 'deflate' | 'br'
}

/** The names of encodings that may pass, as a pattern without capitals: any other may be anything. */
export const charsets = '(?:utf-?8|utf-16(?:le|be)?|us-ascii|iso-?8859-1?\\d|latin-?1|windows-125\\d|cp-?1252)'

const mostUnpacked = 200_000_000

/** What was packed is unpacked; undefined when it cannot be. */
export function unpacked(
  bytes: Buffer,
  contentEncoding: string | undefined,
): { bytes: Buffer; packed?: Written['packed'] } | undefined {
  const packed = contentEncoding?.trim().toLowerCase()
  if (packed === undefined || packed === '' || packed === 'identity') return { bytes }
  const options = { maxOutputLength: mostUnpacked }
  try {
    if (packed === 'gzip' || packed === 'x-gzip') return { bytes: gunzipSync(bytes, options), packed: 'gzip' }
    if (packed === 'deflate') return { bytes: inflateSync(bytes, options), packed }
    if (packed === 'br') return { bytes: brotliDecompressSync(bytes, options), packed }
  } catch {}
  return undefined
}

/** Bytes to text, and how they were written so that the text can become bytes again. Never fails. */
export function readText(
  bytes: Buffer,
  charset: string | undefined,
): { readonly text: string; readonly written: Written } {
  const { pieces, written } = readInPieces(bytes, charset)
  return { text: [...pieces].join(''), written }
}

/** The same, a piece at a time: a large message need not stand in memory twice. */
export function readInPieces(
  bytes: Buffer,
  charset: string | undefined,
): { readonly pieces: Iterable<string>; readonly written: Written } {
  const { body, written } = howWritten(bytes, charset)
  const pieces = {
    *[Symbol.iterator]() {
      const decode = decoders[written.encoding]()
      for (let at = 0; at < body.length; at += pieceSize) yield decode(body.subarray(at, at + pieceSize))
    },
  }
  return { pieces, written }
}

/** Even: no letter of UTF-16 is cut in two. */
const pieceSize = 65_536

const decoders: Readonly<Record<Encoding, () => (bytes: Buffer) => string>> = {
  'utf-8': () => {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
    return (bytes) => decoder.decode(bytes, { stream: true })
  },
  'utf-16le': () => (bytes) => bytes.toString('utf16le'),
  'utf-16be': () => (bytes) =>
    Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le'),
  'windows-1252': () => decodeWindows1252,
  bytes: () => (bytes) => bytes.toString('latin1'),
}

function howWritten(
  bytes: Buffer,
  charset: string | undefined,
): { readonly body: Buffer; readonly written: Written & { readonly encoding: Encoding } } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { body: bytes.subarray(2), written: { encoding: 'utf-16le', mark: true } }
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { body: bytes.subarray(2), written: { encoding: 'utf-16be', mark: true } }
  if (bytes[0] === 0x3c && bytes[1] === 0) return { body: bytes, written: { encoding: 'utf-16le' } }
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(bytes.subarray(0, 200).toString('latin1'))?.[1]
  if (!mark && /^(?:iso-?8859-1|latin1|windows-1252|cp1252)$/i.test(charset ?? declared ?? ''))
    return { body: bytes, written: { encoding: 'windows-1252' } }
  const body = mark ? bytes.subarray(3) : bytes
  return { body, written: { encoding: isUtf8(body) ? 'utf-8' : 'bytes', ...(mark && { mark }) } }
}

/** The bytes of a text, written as they were before. */
export function writeText(text: string, { encoding = 'utf-8', mark, packed }: Written): Buffer {
  const bytes = Buffer.concat([mark ? marks[encoding] : Buffer.alloc(0), encoders[encoding](text)])
  if (packed === 'gzip') return gzipSync(bytes)
  if (packed === 'deflate') return deflateSync(bytes)
  return packed === 'br' ? brotliCompressSync(bytes) : bytes
}

const encoders: Readonly<Record<Encoding, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
  'windows-1252': (text) => Buffer.from(inCodePage(text, 'windows-1252')),
  bytes: (text) => Buffer.from(text, 'latin1'),
}

const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf])
const marks: Readonly<Record<Encoding, Buffer>> = {
  'utf-8': utf8Mark,
  'utf-16le': Buffer.from([0xff, 0xfe]),
  'utf-16be': Buffer.from([0xfe, 0xff]),
  'windows-1252': Buffer.alloc(0),
  bytes: utf8Mark,
}
