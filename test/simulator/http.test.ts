import { connect } from 'node:net'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aansluitingenOf, createSimulator, exampleEnvelope, type Listening, listen, type Simulator } from 'koppelproef'
import supertest from 'supertest'
import { createApp } from '../../simulator/port/listen.ts'

const simulator: Simulator = createSimulator()
const verzoek = exampleEnvelope(aansluitingenOf(simulator.world()!)[0]!)
const app = createApp(simulator)
const ask = (path = '/uwlr/leerlinggegevens') =>
  supertest(app)
    .post(path)
    .set('Content-Type', 'text/xml; charset=utf-8')
    .set('SOAPAction', '"HaalLeerlinggegevens"')
    .set('Accept-Encoding', 'identity')

describe('over HTTP', () => {
  test.each([
    '/uwlr/leerlinggegevens',
    '/uwlr/leerresultaten',
    '/uwlr2.2.svc',
    '/UWLR2.2.SVC',
    '/UWLR/UwlrStandaard2.2.svc',
    '/uwlr2.3.svc',
    '/uwlr/leerlinggegevens/',
  ])('every operation is answered at %s', async (path) => {
    const { status, text, headers } = await ask(path).send(verzoek)
    expect(status).toBe(200)
    expect(text).toContain('<leerling ')
    expect(headers['content-length']).toBe(String(Buffer.byteLength(text)))
    expect(headers['x-koppelproef-decided']).toBe('answered')
  })

  test('an answer is packed for who takes gzip, and only then', async () => {
    const { headers } = await ask().set('Accept-Encoding', 'gzip').send(verzoek)
    expect(headers['content-encoding']).toBe('gzip')
    const { headers: plain } = await ask().set('Accept-Encoding', 'gzip;q=0, identity').send(verzoek)
    expect(plain['content-encoding']).toBeUndefined()
    const { body } = await supertest(app)
      .post('/uwlr/leerlinggegevens')
      .set('Accept-Encoding', 'gzip')
      .set('Content-Type', 'text/xml')
      .buffer(true)
      .parse((response, done) => {
        // The bytes as they came: superagent would unpack them itself.
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => done(null, Buffer.concat(parts)))
      })
      .send(verzoek)
    const text = body[0] === 0x1f ? gunzipSync(body).toString() : body.toString()
    expect(text.match(/<leerling /g)).toHaveLength(22)
  })

  test('a packed request is unpacked', async () => {
    const { text } = await ask()
      .set('Content-Encoding', 'gzip')
      .serialize((value) => value)
      .send(gzipSync(verzoek) as unknown as object)
    expect(text).toContain('<leerling ')
  })

  test('other bytes, the same message', async () => {
    const utf16 = Buffer.from(`\ufeff<?xml version="1.0" encoding="utf-16"?>${verzoek}`, 'utf16le')
    const swapped = Buffer.from(utf16).swap16()
    const marked = Buffer.from(
      `\ufeff<?xml version="1.0" encoding="utf-8"?><!-- hallo -->${verzoek.replace('2026-2027', '<![CDATA[2026-2027]]>')}`,
    )
    for (const bytes of [utf16, swapped, marked]) {
      const { text } = await ask()
        .set('Content-Type', 'text/xml')
        .serialize((value) => value)
        .send(bytes as unknown as object)
      expect(text).toContain('<leerling ')
    }
  })

  test('other methods and paths are explained', async () => {
    expect((await supertest(app).put('/uwlr/leerlinggegevens').send(verzoek)).status).toBe(405)
    const { status, text } = await supertest(app).post('/uwlr/leerlinggegeven').send(verzoek)
    expect(status).toBe(404)
    expect(text).toContain('/uwlr/leerlinggegevens')
    expect(simulator.world()!.journal.entries().at(-1)).toMatchObject({
      decided: 'path-is-known',
      nearest: '/uwlr/leerlinggegevens',
    })
    expect((await supertest(app).get('/')).text).toContain('nagemaakte ESIS')
    expect((await supertest(app).get('/uwlr/leerlinggegevens')).text).toContain('?wsdl')
    expect((await supertest(app).get('/w/onbekend/uwlr/leerlinggegevens')).status).toBe(404)
  })

  test('a message that is too large is refused and nothing else is hurt', async () => {
    const { status } = await ask().send(' '.repeat(17 * 1024 * 1024))
    expect(status).toBe(413)
    expect((await ask().send(verzoek)).status).toBe(200)
  })
})

describe('the description', () => {
  test('carries the address of the caller, for both ports', async () => {
    const { text } = await supertest(app).get('/uwlr2.2.svc?wsdl').set('Host', 'esis.example:8443')
    expect(text.match(/location="http:\/\/esis\.example:8443\/uwlr2\.2\.svc"/g)).toHaveLength(2)
  })

  test('every schema it refers to is served', async () => {
    const seen = new Set<string>()
    const follow = async (path: string): Promise<void> => {
      if (seen.has(path)) return
      seen.add(path)
      const { status, text } = await supertest(app).get(path).set('Host', 'esis.example')
      expect([path, status]).toEqual([path, 200])
      for (const [, next] of text.matchAll(/schemaLocation="http:\/\/esis\.example([^"]+)"/g))
        await follow(next!.replaceAll('&amp;', '&'))
    }
    for (const start of ['/uwlr/leerlinggegevens?wsdl', '/uwlr/leerresultaten?WSDL', '/uwlr2.3.svc?wsdl'])
      await follow(start)
    expect(seen.size).toBeGreaterThan(8)
  })

  test('the single one refers to nothing outside itself', async () => {
    const { text } = await supertest(app).get('/uwlr/leerlinggegevens?singleWsdl')
    expect(text).not.toContain('schemaLocation')
    expect(text).toContain('leerlinggegevens_antwoord')
  })

  test('a schema of another name is not found', async () => {
    expect((await supertest(app).get('/uwlr/leerlinggegevens?xsd=../../package.json')).status).toBe(404)
  })
})

describe('on a port', () => {
  let listening: Listening
  beforeAll(async () => {
    listening = await listen(simulator)
  })
  afterAll(() => listening.close())

  /** Sends raw text and gives everything that comes back until the other side closes. */
  const raw = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(listening.port, '127.0.0.1', () => socket.write(text))
      let received = ''
      socket.setEncoding('utf8')
      socket.on('data', (part) => (received += part))
      socket.on('close', () => resolve(received))
      socket.on('error', reject)
    })
  const head = (version: string, ...headers: string[]) =>
    [`POST /uwlr/leerlinggegevens HTTP/${version}`, 'Host: x', 'Content-Type: text/xml', ...headers, '', ''].join(
      '\r\n',
    )

  test('HTTP/1.0 gets an answer of known length, not in chunks', async () => {
    const answer = await raw(`${head('1.0', `Content-Length: ${Buffer.byteLength(verzoek)}`)}${verzoek}`)
    expect(answer).toMatch(/content-length: \d+/)
    expect(answer).not.toMatch(/transfer-encoding/i)
    expect(answer).toContain('<leerling ')
  })

  test('a request in chunks is read', async () => {
    const answer = await raw(
      `${head('1.1', 'Transfer-Encoding: chunked', 'Connection: close')}${Buffer.byteLength(verzoek).toString(16)}\r\n${verzoek}\r\n0\r\n\r\n`,
    )
    expect(answer).toContain('<leerling ')
  })

  test('who expects 100-continue gets it', async () => {
    const answer = await raw(
      `${head('1.1', 'Expect: 100-continue', 'Connection: close', `Content-Length: ${Buffer.byteLength(verzoek)}`)}${verzoek}`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 100 Continue/)
    expect(answer).toContain('<leerling ')
  })

  test('a cut answer and a reset socket are what they say', async () => {
    const world = simulator.world()!
    world.putStoring({ id: 'cut', soort: 'afgekapt', bytes: 100, when: { times: 1 } })
    const cut = await raw(
      `${head('1.1', 'Connection: close', `Content-Length: ${Buffer.byteLength(verzoek)}`)}${verzoek}`,
    )
    expect(cut.split('\r\n\r\n')[1]).toHaveLength(100)
    world.putStoring({ id: 'reset', soort: 'reset', when: { times: 1 } })
    await expect(
      raw(`${head('1.1', `Content-Length: ${Buffer.byteLength(verzoek)}`)}${verzoek}`),
    ).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  test('a port that is taken is a clear error', async () => {
    await expect(listen(simulator, { port: listening.port })).rejects.toMatchObject({ code: 'E_PORT_TAKEN', exit: 3 })
  })
})
