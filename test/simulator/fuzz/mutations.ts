import { deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'

/** A change to the text of a message; what it does depends on numbers that fast-check chooses and shrinks. */
type Mutation = (text: string, at: number, more: number) => string

/** Names that are more than names where somebody uses an object as a map, and names of our own. */
const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'Envelope', 'Body', 'Fault', 'key']
const words = [
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  'NaN',
  '2026-13-45T99:99:99',
  '99YX00',
  '\u0600\u0661',
  '𐐷'.repeat(40),
  '2.3',
]
const insertions = [
  '<!-- -- -->',
  '<![CDATA[<x>]]>',
  '<?xml version="1.0"?>',
  '<?php die ?>',
  '&lt;',
  '&#0;',
  '&#xD800;',
  '&#x10FFFF;',
  '&lol9;',
  ']]>',
  '\u0000',
  '\ufffe',
  '\ud800',
  '<a b="1" b="2"/>',
  '<x:y/>',
  ' xmlns="" ',
  ' xmlns:s="" ',
  ' xsi:nil="true" ',
  '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>',
  '<u:extra/>',
  '<![CDATA[',
  '<!--',
]

const pick = <Item>(items: readonly Item[], index: number): Item => items[index % items.length]!

/** Where tags, attributes and texts stand. */
const spansOf = (text: string, pattern: RegExp): { start: number; end: number }[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))

const replaceOne =
  (pattern: RegExp, replacement: (found: string, more: number) => string): Mutation =>
  (text, at, more) => {
    const spans = spansOf(text, pattern)
    if (spans.length === 0) return text
    const { start, end } = pick(spans, at)
    return text.slice(0, start) + replacement(text.slice(start, end), more) + text.slice(end)
  }

const leaf = /<([\w:]{1,40})(?: [^<>]{0,200})?>[^<>]*<\/\1>/g

const mutations: readonly Mutation[] = [
  (text, at) => text.slice(0, at % text.length),
  (text, at, more) => text.slice(0, at % text.length) + text.slice((at % text.length) + (more % 60)),
  (text, at, more) => text.slice(0, at % text.length) + pick(insertions, more) + text.slice(at % text.length),
  replaceOne(leaf, () => ''),
  replaceOne(leaf, (found) => found + found),
  replaceOne(leaf, (found, more) => found.repeat(more % 100)),
  replaceOne(leaf, (found, more) => found.replace(/>[^<>]*</, () => `>${pick(words, more)}<`)),
  replaceOne(leaf, (found, more) => found.replace(/>([^<>]*)</, (_, value) => `>${value.repeat(more % 5000)}<`)),
  replaceOne(leaf, (found, more) => `<${pick(names, more)}>${found}</${pick(names, more)}>`),
  replaceOne(leaf, (found, more) => {
    const depth = more % 200
    return `${'<d>'.repeat(depth)}${found}${'</d>'.repeat(depth)}`
  }),
  replaceOne(/<\/?[\w:]+/g, (_, more) => `<${pick(names, more)}`),
  replaceOne(/"[^"]*"/g, (_, more) => `"${pick(words, more)}"`),
  replaceOne(/"[^"]*"/g, (_, more) => `"${pick(insertions, more)}"`),
  replaceOne(/<[\w:]+/g, (found, more) => `${found} ${pick(names, more)}="${pick(words, more)}"`),
  replaceOne(/<[\w:]+/g, (found, more) => `${found} xsi:type="x" xmlns:xsi="urn:${more}"`),
  replaceOne(/<[\w:]+/g, (found, more) => {
    const attributes = Array.from({ length: more % 120 }, (_, index) => ` a${index}="${index}"`)
    return found + attributes.join('')
  }),
  replaceOne(/http:[^"]*/g, (_, more) => pick(['', 'urn:x', 'http://www.w3.org/2003/05/soap-envelope'], more)),
  (text) => text.replaceAll('u:', ''),
  (text) => text.replaceAll(/(\w+:)(Envelope|Header|Body)/g, '$2').replace('xmlns:s=', 'xmlns='),
  (text) => text.replace(/<s:Header>.*<\/s:Header>/s, ''),
  (text) => `<!DOCTYPE lolz [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "&a;&a;&a;&a;">]>${text}`,
]

/** How the text becomes bytes, rightly or wrongly. */
const encodings: readonly ((text: string) => Buffer)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(text),
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  (text) => Buffer.from(text, 'latin1'),
  (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xc3, 0x28, 0xff])]),
  (text) => Buffer.concat([Buffer.from([0xff, 0xfe, 0x00]), Buffer.from(text)]),
  (text) => gzipSync(text),
  (text) => gzipSync(text).subarray(0, -9),
  (text) => deflateSync(text),
]

const contentTypes = [
  'text/xml; charset=utf-8',
  'text/xml',
  'text/xml; charset="utf-16"',
  'text/xml; charset=windows-1252',
  'text/xml; charset=koekje',
  'application/soap+xml; charset=utf-8; action="HaalLeerlinggegevens"',
  'application/x-www-form-urlencoded',
  'multipart/related; boundary=x',
  '',
]
const contentEncodings = [undefined, undefined, undefined, 'gzip', 'deflate', 'br', 'identity', 'gzip, gzip']
const acceptEncodings = [undefined, 'gzip', 'gzip;q=0', '*', ',,;q=']
const soapActions = [undefined, '', '""', '"HaalLeerlinggegevens"', 'x#HaalStructuur', '"'.repeat(3000)]
const paths = ['/uwlr/leerlinggegevens', '/uwlr/leerresultaten', '/uwlr2.2.svc', '/UWLR/UwlrStandaard2.2.svc']

export type Hostile = { readonly path: string; readonly headers: Record<string, string>; readonly body: Buffer }

/** Good messages, broken in up to four ways, in any encoding, under any headers. */
export const hostileMessages = (messages: readonly string[]): fc.Arbitrary<Hostile> =>
  fc
    .record({
      message: fc.nat(messages.length - 1),
      changes: fc.array(fc.tuple(fc.nat(mutations.length - 1), fc.nat(5000), fc.nat(5000)), { maxLength: 4 }),
      encoding: fc.nat(encodings.length - 1),
      path: fc.constantFrom(...paths),
      contentType: fc.constantFrom(...contentTypes),
      contentEncoding: fc.constantFrom(...contentEncodings),
      acceptEncoding: fc.constantFrom(...acceptEncodings),
      soapAction: fc.constantFrom(...soapActions),
    })
    .map(({ message, changes, encoding, path, contentType, contentEncoding, acceptEncoding, soapAction }) => {
      const text = changes.reduce(
        // A text that became very long is not made longer: the number of messages counts here, not their size.
        (so, [which, at, more]) => (so.length > 12_000 || so === '' ? so : pick(mutations, which)(so, at, more)),
        messages[message]!,
      )
      return {
        path,
        headers: {
          'content-type': contentType,
          ...(contentEncoding !== undefined && { 'content-encoding': contentEncoding }),
          ...(acceptEncoding !== undefined && { 'accept-encoding': acceptEncoding }),
          ...(soapAction !== undefined && { soapaction: soapAction }),
        },
        body: encodings[encoding]!(text),
        [fc.toStringMethod]: () => JSON.stringify({ path, contentType, contentEncoding, soapAction, encoding, text }),
      }
    })
