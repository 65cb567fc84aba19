/** What windows-1252 has at 80 to 9F, where ISO-8859-1 has nothing to read. U+FFFD: no character there. */
export const windows1252 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'

const first = 0x80

/**
 * One byte per character. What calls itself ISO-8859-1 is read as windows-1252 too, as browsers do: nobody means the control
 * characters of the former. By hand, as TextDecoder of Node 20 takes windows-1252 for ISO-8859-1.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.replace(/[\x80-\x9f]/g, (place) => windows1252.charAt(place.charCodeAt(0) - first))
}
