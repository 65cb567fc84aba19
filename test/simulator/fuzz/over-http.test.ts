import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { exampleEnvelope, type Listening, listen } from 'koppelproef'
import { createVictim } from './messages.ts'
import { hostileMessages } from './mutations.ts'

const victim = createVictim('lenient')
const rejections: unknown[] = []
const note = (reason: unknown) => void rejections.push(reason)
let listening: Listening
beforeAll(async () => {
  process.on('unhandledRejection', note)
  listening = await listen(victim.simulator)
})
afterAll(async () => {
  process.off('unhandledRejection', note)
  await listening.close()
})

/** Writes bytes, ends its side, and gives what came back before the other side ended too (an abrupt end counts). */
const converse = (bytes: Buffer): Promise<string> =>
  new Promise((resolve) => {
    const parts: Buffer[] = []
    const socket = connect(listening.port, '127.0.0.1')
    const stop = () => resolve(Buffer.concat(parts).toString('latin1'))
    socket.setTimeout(5000, () => {
      parts.push(Buffer.from('(no end within five seconds)'))
      socket.destroy()
    })
    socket.on('data', (part) => parts.push(part))
    socket.on('error', () => {})
    socket.on('close', stop)
    socket.end(bytes)
  })

const good = Buffer.from(exampleEnvelope(victim.aansluiting))

/** The whole point: whatever was said before, the next caller is served. */
async function expectStillServing() {
  const response = await fetch(`${listening.url}/uwlr/leerlinggegevens`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml', soapaction: '""' },
    body: good,
  })
  expect((await response.text()).match(/<leerling /g)).toHaveLength(2)
  expect(victim.bugs).toEqual([])
  expect(rejections).toEqual([])
}

/** Nothing, or one or more whole HTTP answers. */
function expectAnswers(text: string): void {
  let rest = text
  while (rest !== '') {
    const [head, status] = /^HTTP\/1\.1 (\d{3}) [^\r\n]*\r\n(?:[^\r\n]+\r\n)*\r\n/.exec(rest) ?? []
    if (head === undefined) throw new Error(`Not an HTTP answer: ${rest.slice(0, 300)}`)
    rest = rest.slice(head.length)
    if (status === '100') continue
    const length = /\r\ncontent-length: (\d+)\r\n/i.exec(head)?.[1]
    // Without a length the body ends with the connection (Node's own 400, 408, 413 and 431 have none).
    if (length === undefined) return
    expect(rest.length).toBeGreaterThanOrEqual(Number(length))
    rest = rest.slice(Number(length))
  }
}

const requestOf = (line: string, headers: Record<string, string | number>, body: Buffer | string = ''): Buffer =>
  Buffer.concat([
    Buffer.from(
      `${line}\r\n${Object.entries({ Host: 'x', ...headers })
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('')}\r\n`,
      'latin1',
    ),
    Buffer.from(body as string),
  ])

const post = 'POST /uwlr/leerlinggegevens HTTP/1.1'
const xml = { 'Content-Type': 'text/xml', SOAPAction: '""' }
const length = good.byteLength

const conversations: Readonly<Record<string, Buffer>> = {
  'nothing at all': Buffer.alloc(0),
  'no HTTP': Buffer.from('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'),
  'a line without end': Buffer.from(`POST /${'a'.repeat(100_000)}`),
  'a very long address': requestOf(`POST /uwlr/${'a'.repeat(12_000)} HTTP/1.1`, { ...xml, 'Content-Length': 0 }),
  'an address of rubbish': requestOf('POST /%%%/%ff%00//..//?%=&&&xsd=%E0%A4%A HTTP/1.1', { 'Content-Length': 0 }),
  'a query of rubbish': requestOf('GET /uwlr/leerlinggegevens?xsd=..%2f..%2fpackage.json&wsdl=%ff%fe HTTP/1.1', {}),
  'a world called __proto__': requestOf('GET /w/__proto__/uwlr/leerlinggegevens?wsdl HTTP/1.1', {}),
  'a whole URL as address': requestOf('GET http://elsewhere.example/uwlr/leerlinggegevens?wsdl HTTP/1.1', {}),
  'a star as address': requestOf('OPTIONS * HTTP/1.1', {}),
  CONNECT: requestOf('CONNECT elsewhere.example:443 HTTP/1.1', {}),
  TRACE: requestOf('TRACE /uwlr/leerlinggegevens HTTP/1.1', {}),
  'an upgrade': requestOf('GET /uwlr/leerlinggegevens HTTP/1.1', { Upgrade: 'websocket', Connection: 'Upgrade' }),
  'a host of rubbish': requestOf('GET /uwlr/leerlinggegevens?wsdl HTTP/1.1', { Host: '"><script>&' }),
  'no host': Buffer.from('GET /uwlr/leerlinggegevens?wsdl HTTP/1.1\r\n\r\n'),
  'ten thousand headers': requestOf(
    post,
    Object.fromEntries([...Array.from({ length: 10_000 }, (_, i) => [`X-${i}`, 'y']), ['Content-Length', 0]]),
  ),
  'one header of a megabyte': requestOf(post, { ...xml, 'X-Long': 'y'.repeat(1_000_000), 'Content-Length': 0 }),
  'a length that is too small': requestOf(post, { ...xml, 'Content-Length': 10 }, good),
  'a length that is too large': requestOf(post, { ...xml, 'Content-Length': length + 99 }, good),
  'a length below zero': requestOf(post, { ...xml, 'Content-Length': -5 }, good),
  'two lengths': requestOf(post, { ...xml, 'Content-Length': length, 'content-length': 3 }, good),
  'a length and chunks': requestOf(post, { ...xml, 'Content-Length': length, 'Transfer-Encoding': 'chunked' }, good),
  'chunks of rubbish': requestOf(post, { ...xml, 'Transfer-Encoding': 'chunked' }, 'zz\r\n<a/>\r\n0\r\n\r\n'),
  'a chunk of endless size': requestOf(post, { ...xml, 'Transfer-Encoding': 'chunked' }, 'ffffffffffffffff\r\n<a/>'),
  'two requests in one breath': Buffer.concat([
    requestOf(post, { ...xml, 'Content-Length': length }, good),
    requestOf(post, { ...xml, 'Content-Length': length }, good),
  ]),
  'gzip that is none': requestOf(post, { ...xml, 'Content-Encoding': 'gzip', 'Content-Length': length }, good),
  'a gzip bomb': (() => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, '<'))
    return requestOf(post, { ...xml, 'Content-Encoding': 'gzip', 'Content-Length': bomb.byteLength }, bomb)
  })(),
  'more than may be sent': requestOf(post, { ...xml, 'Content-Length': 9_000_000 }, Buffer.alloc(9_000_000, '<')),
  'JSON that is none': requestOf(
    'POST /control/worlds/default/schools HTTP/1.1',
    { 'Content-Type': 'application/json', 'Content-Length': 5 },
    '{"a":',
  ),
  'JSON of great depth': requestOf(
    'PUT /control/worlds/x HTTP/1.1',
    { 'Content-Type': 'application/json', 'Content-Length': 200_000 },
    '['.repeat(200_000),
  ),
  'JSON about prototypes': requestOf(
    'PUT /control/worlds/x HTTP/1.1',
    { 'Content-Type': 'application/json', 'Content-Length': 43 },
    '{"__proto__":{"seed":"1"},"constructor":{}}',
  ),
  'a control address of rubbish': requestOf('GET /control/worlds/%E0%A4%A HTTP/1.1', {}),
}

describe('over a socket', () => {
  test.each(Object.entries(conversations))('%s harms nobody', async (_, bytes) => {
    expectAnswers(await converse(bytes))
    await expectStillServing()
  })

  test('messages broken in every way get an answer each', async () => {
    await fc.assert(
      fc.asyncProperty(hostileMessages(victim.messages), async ({ path, headers, body }) => {
        const text = await converse(
          requestOf(
            `POST ${path} HTTP/1.1`,
            { ...headers, 'Content-Length': body.byteLength, Connection: 'close' },
            body,
          ),
        )
        expect(text).toMatch(/^HTTP\/1\.1 (200|415|500) /)
        expectAnswers(text)
      }),
      { numRuns: 300, seed: 2026 },
    )
    await expectStillServing()
  })

  test('bytes by chance get an answer or an end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), fc.boolean(), async (bytes, asBody) => {
        const noise = Buffer.from(bytes)
        const sent = asBody ? requestOf(post, { ...xml, 'Content-Length': noise.byteLength }, noise) : noise
        expectAnswers(await converse(sent))
      }),
      { numRuns: 200, seed: 2026 },
    )
    await expectStillServing()
  })
})
