import { decodeWindows1252 } from './windows-1252.ts'
import { XmlProblem } from './xml-tree.ts'

/** Names of the two tables of one byte per character that Dutch systems use. */
const oneByte: ReadonlySet<string> = new Set(['iso-8859-1', 'iso8859-1', 'latin1', 'windows-1252', 'cp1252'])

/**
 * Bytes to text: a byte order mark decides, then the charset of the Content-Type, then the XML declaration, then UTF-8.
 * The BOM itself is dropped.
 * @throws XmlProblem when the bytes are not in the encoding they claim, or the encoding is unknown.
 */
export function decodeXml(bytes: Uint8Array, charset?: string): string {
  const encoding = encodingByMark(bytes) ?? encodingByDeclaration(bytes, charset)
  if (oneByte.has(encoding)) return decodeWindows1252(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof RangeError) throw new XmlProblem(`onbekende tekencodering ${encoding}`, 1, 1)
    throw new XmlProblem(`de bytes zijn geen geldige ${encoding}`, 1, 1)
  }
}

function encodingByMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le'
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be'
  return undefined
}

function encodingByDeclaration(bytes: Uint8Array, charset: string | undefined): string {
  const wanted = (charset ?? declaredEncoding(bytes) ?? 'utf-8').toLowerCase()
  // Without a mark and with one byte per character, UTF-16 cannot be true: the claim was left by whoever recoded it.
  return wanted.startsWith('utf-16') ? 'utf-8' : wanted
}

/** What the XML declaration says, as far as it is there in letters of one byte. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 200)).toString('latin1')
  return /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1]
}

/** Whether there is an encoding of this name. */
export function isEncoding(name: string): boolean {
  if (oneByte.has(name.toLowerCase())) return true
  try {
    return new TextDecoder(name) !== undefined
  } catch {
    return false
  }
}

const noXml =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** The first sign in a text that XML 1.0 cannot carry, in any spelling, as `U+000B`; undefined when it can all be sent. */
export function signThatXmlLacks(text: string): string | undefined {
  const [sign] = noXml.exec(text) ?? []
  return sign === undefined ? undefined : `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

const needsEscape = /[&<>"\0-\x1f\ud800-\udfff\ufffe\uffff]/
const everyNoXml = new RegExp(noXml, 'g')
const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
  '\n': '&#xA;',
  '\t': '&#x9;',
}

/**
 * Text made safe for element content and for attribute values between double quotes; white space survives both. A sign that
 * XML does not have becomes U+FFFD: what is written is always XML.
 */
export function escapeXml(text: string): string {
  if (!needsEscape.test(text)) return text
  return text.replace(everyNoXml, '\ufffd').replace(/[&<>"\r\n\t]/g, (character) => escapes[character] ?? character)
}
