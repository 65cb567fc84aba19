import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aansluitingenOf, createSimulator, exampleEnvelope, type Listening, listen } from 'koppelproef'
import supertest from 'supertest'
import { createApp } from '../../simulator/port/listen.ts'
import { createDoor } from '../../src/door.ts'

const simulator = createSimulator()
const app = createApp(simulator)
const own = 'localhost:8085'
const ask = (path: string, headers: Record<string, string> = {}, method: 'get' | 'post' | 'put' = 'get') =>
  supertest(app)
    [method](path)
    .set({ host: own, ...headers })
const verzoek = exampleEnvelope(aansluitingenOf(simulator.world()!)[0]!)
const bring = (headers: Record<string, string>) =>
  ask('/uwlr/leerlinggegevens', { 'content-type': 'text/xml', soapaction: '', ...headers }, 'post').send(verzoek)
const code = async (answer: ReturnType<typeof ask>): Promise<number | string> => {
  const { status, body } = await answer
  return body.code ?? status
}

describe('a name that points here for a page of somebody else', () => {
  test.each([
    'kwaad.example',
    'kwaad.example:8085',
    'localhost.kwaad.example',
    '127.0.0.1.kwaad.example',
    'localhost@kwaad.example',
    '1.2.3.4',
    '[::2]:8085',
    '',
  ])('%p is not served by control, the front page or a path that is nobody’s', async (host) => {
    for (const path of ['/control/worlds', '/control/openapi.json', '/', '/w/default/', '/testcentrum', '/x'])
      expect([path, await code(ask(path, { host }))]).toEqual([path, 'foreign-host'])
    expect((await ask('/control/worlds/default/reset', { host }, 'post')).text).not.toContain('seed')
  })

  test('is not believed beside one of ours, in either order, nor in the line of the request', async () => {
    const { url, close } = await listen(simulator)
    const { hostname, port } = new URL(url)
    const first = async (hosts: readonly string[], asked = '/control/worlds') => {
      const socket = connect(Number(port), hostname)
      socket.write(
        `GET ${asked} HTTP/1.1\r\n${hosts.map((host) => `Host: ${host}\r\n`).join('')}Connection: close\r\n\r\n`,
      )
      return String(await buffer(socket)).slice(0, 12)
    }
    const answers = [
      await first([own, 'kwaad.example']),
      await first(['kwaad.example', own]),
      await first([own]),
      await first([own], 'http://kwaad.example/control/worlds'),
      await first([own], `http://${own}@kwaad.example/control/worlds`),
      await first(['kwaad.example'], `http://${own}/control/worlds`),
    ]
    await close()
    expect(answers).toEqual(['403', '403', '200', '403', '403', '200'].map((status) => `HTTP/1.1 ${status}`))
  })

  test.each([
    'localhost',
    'LOCALHOST:1',
    'localhost.',
    'esis.localhost:8085',
    '127.0.0.1:8085',
    '127.9.9.9',
    '[::1]:8085',
  ])('%p is this machine', async (host) => expect(await code(ask('/control/worlds', { host }))).toBe(200))

  test('is served by the SOAP services to a program, and to no browser', async () => {
    const foreign = { host: 'esis.example' }
    expect((await bring(foreign)).text).toContain('<leerling ')
    expect((await ask('/uwlr/leerlinggegevens?wsdl', foreign)).status).toBe(200)
    expect(await code(bring({ ...foreign, origin: 'http://esis.example' }))).toBe('foreign-host')
    expect(await code(bring({ ...foreign, 'sec-fetch-site': 'same-origin' }))).toBe('foreign-host')
  })

  test('may ask how it is as a program, without a token, and stands in no journal', async () => {
    const shut = createApp(simulator, createDoor({ token: 'geheim-van-deze-test' }))
    for (const path of ['/healthz', '/readyz']) {
      const said = await supertest(shut).get(path).set({ host: 'esis.example' })
      expect([path, said.status, said.body]).toEqual([path, 200, { status: 'well' }])
      const page = { host: 'esis.example', 'sec-fetch-site': 'cross-site' }
      expect((await supertest(shut).get(path).set(page)).body.code).toBe('foreign-origin')
    }
    expect(
      simulator
        .world()!
        .journal.entries()
        .filter(({ request }) => /z$/.test(request.url)),
    ).toEqual([])
  })

  test('is served when it was allowed, in any case and with any port', async () => {
    const door = createDoor({ allowHosts: ['Esis.Test', '[fd00::7]'] })
    for (const host of ['esis.test', 'ESIS.TEST:99', 'esis.test.', '[fd00::7]:1'])
      expect(door.refuse({ headers: { host } })).toBeUndefined()
    expect(door.refuse({ headers: { host: 'x.esis.test' } })?.code).toBe('foreign-host')
  })

  test('or the address itself at which the call came in', () => {
    const door = createDoor()
    const knock = (host: string, localAddress: string) => door.refuse({ headers: { host }, localAddress })?.code
    expect(knock('192.168.1.5:8085', '192.168.1.5')).toBeUndefined()
    expect(knock('192.168.1.5:8085', '::ffff:192.168.1.5')).toBeUndefined()
    expect(knock('192.168.1.6:8085', '192.168.1.5')).toBe('foreign-host')
  })
})

describe('a page of another site', () => {
  const pages: [string, Record<string, string>][] = [
    ['by its origin', { origin: 'http://kwaad.example' }],
    ['on another port of this machine', { origin: 'http://localhost:3000' }],
    ['without an origin to show', { origin: 'null' }],
    ['that the browser calls cross-site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['that the browser calls same-site', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
    ['in a frame', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
  ]
  test.each(pages)('%s gets nothing and turns nothing', async (_, headers) => {
    expect(await code(ask('/control/worlds', headers))).toBe('foreign-origin')
    expect(await code(ask('/control/worlds/default/reset', headers, 'post'))).toBe('foreign-origin')
    expect(await code(ask('/', headers))).toBe('foreign-origin')
  })

  test.each(pages)('%s brings no results and fetches no school, whatever it calls its message', async (_, headers) => {
    for (const type of ['text/plain', 'text/xml; charset=utf-8', 'application/x-www-form-urlencoded']) {
      const before = simulator.world()!.journal.entries().length
      expect(await code(bring({ ...headers, 'content-type': type }))).toBe('foreign-origin')
      expect(simulator.world()!.journal.entries()).toHaveLength(before)
    }
  })

  test('is told by no header that it may', async () => {
    const { headers, status } = await supertest(app)
      .options('/uwlr/leerlinggegevens')
      .set({ host: own, origin: 'http://kwaad.example', 'access-control-request-method': 'POST' })
    expect(status).toBe(403)
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  test('may have a link that is followed, and no form that is sent', async () => {
    const visit = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    for (const path of ['/', '/control/worlds', '/uwlr/leerlinggegevens?wsdl'])
      expect([path, await code(ask(path, visit))]).toEqual([path, 200])
    expect(await code(ask('/control/worlds/default/reset', visit, 'post'))).toBe('foreign-origin')
    expect(await code(bring(visit))).toBe('foreign-origin')
  })
})

test('a page of our own may do what a program may', async () => {
  const page = { origin: `http://${own}`, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }
  expect(await code(ask('/control/worlds/default/reset', page, 'post'))).toBe(200)
  expect((await bring(page)).text).toContain('<leerling ')
  const { origin, ...typed } = { ...page, 'sec-fetch-site': 'none' }
  expect(await code(ask('/', typed))).toBe(200)
})

describe('open to more than this machine', () => {
  let open: Listening
  beforeAll(async () => {
    open = await listen(simulator, { host: '0.0.0.0' })
  })
  afterAll(() => open.close())
  const status = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    (await fetch(`http://127.0.0.1:${open.port}${path}`, { method, headers })).status

  test('control takes the token that was made', async () => {
    expect(open.token).toMatch(/^[\w-]{32}$/)
    const basic = Buffer.from(`wie ook:${open.token}`).toString('base64')
    expect(await status('/control/worlds', { authorization: `Bearer ${open.token}` })).toBe(200)
    expect(await status('/control/worlds', { authorization: `Basic ${basic}` })).toBe(200)
    for (const wrong of ['', 'Bearer ', 'Bearer x', `Bearer ${open.token}x`, `${open.token}`, 'Basic Og=='])
      expect([wrong, await status('/control/worlds/default/reset', { authorization: wrong }, 'POST')]).toEqual([
        wrong,
        401,
      ])
    const asked = await fetch(`http://127.0.0.1:${open.port}/control/worlds`)
    expect(asked.headers.get('www-authenticate')).toMatch(/^Bearer .*Basic /)
    expect(await asked.text()).not.toContain(open.token)
  })

  test('who only fetches a school needs none', async () => {
    expect(await status('/uwlr/leerlinggegevens?wsdl')).toBe(200)
    expect(await status('/')).toBe(200)
  })

  test('on this machine alone there is none, unless it was asked for', async () => {
    const own = await listen(simulator)
    expect(own.token).toBeUndefined()
    await own.close()
    const asked = await listen(simulator, { token: 'een-lang-geheim-woord' })
    expect((await fetch(`${asked.url}/control/worlds`)).status).toBe(401)
    await asked.close()
  })
})
