import type { IncomingMessage } from 'node:http'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { createSimulator } from 'koppelproef'
import supertest from 'supertest'
import { cameBy, type TrustProxy } from '../../simulator/port/forwarded.ts'
import { createApp } from '../../simulator/port/listen.ts'
import { hashOf, teamsOf } from '../../simulator/teams/teams.ts'
import { trustOf } from '../../src/cli/serving/trust-proxy.ts'
import { createDoor } from '../../src/door.ts'

let trust: TrustProxy
beforeAll(async () => {
  trust = trustOf(['10.0.0.0/8', 'loopback'])
})
const came = (remoteAddress: string, headers: IncomingMessage['headers'], trusts: TrustProxy | undefined = trust) =>
  cameBy(
    { headers: { host: 'proxy:8085', ...headers }, socket: { remoteAddress } as IncomingMessage['socket'] },
    trusts,
  )

const said = { 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'esis.test' }
const asIs = { scheme: 'http', host: 'proxy:8085' }
const asSaid = { from: '192.0.2.7', scheme: 'https', host: 'esis.test' }

describe('what a proxy says of who calls', () => {
  test('counts from a proxy that is trusted, and from nobody else', () => {
    expect(came('10.1.2.3', said)).toEqual(asSaid)
    expect(came('::ffff:10.1.2.3', said)).toEqual(asSaid)
    expect(came('192.0.2.1', said)).toEqual({ ...asIs, from: '192.0.2.1' })
    expect(cameBy({ headers: said, socket: { remoteAddress: '10.1.2.3' } as IncomingMessage['socket'] })).toEqual({
      scheme: 'http',
      from: '10.1.2.3',
    })
  })

  test.each<[string, IncomingMessage['headers'], object]>([
    ['by the header of the standard', { forwarded: 'For="192.0.2.7:4711";proto=https;host=esis.test' }, asSaid],
    ['in IPv6', { forwarded: 'for="[2001:db8::7]:47"' }, { ...asIs, from: '2001:db8::7' }],
    ['by both, alike', { ...said, forwarded: 'for=192.0.2.7;host=esis.test;proto=HTTPS' }, asSaid],
    [
      'by both, otherwise: neither',
      { ...said, forwarded: 'for=192.0.2.8;host=localhost' },
      { ...asIs, from: '10.1.2.3' },
    ],
    ['by a second proxy of ours', { ...said, 'x-forwarded-for': '192.0.2.7, 10.9.9.9' }, asSaid],
    [
      'each of two for itself',
      {
        'x-forwarded-for': '192.0.2.7, 10.9.9.9',
        'x-forwarded-proto': 'https, http',
        'x-forwarded-host': 'esis.test, inner',
      },
      asSaid,
    ],
    [
      'before a stranger who says that somebody else calls',
      { forwarded: 'for=10.6.6.6;host=localhost, for=192.0.2.7;proto=https;host=esis.test' },
      asSaid,
    ],
    ['of somebody whom it hides', { forwarded: 'for=_hidden, for=10.9.9.9' }, asIs],
    [
      'that is no name or protocol',
      { 'x-forwarded-host': 'a b', 'x-forwarded-proto': 'ftp' },
      { ...asIs, from: '10.1.2.3' },
    ],
    [
      'with a comma between quotes',
      { forwarded: 'for=192.0.2.7;proto=https;host=esis.test;x="a, for=10.0.0.1"' },
      asSaid,
    ],
  ])('%s', (_how, headers, expected) => {
    expect(came('10.1.2.3', headers)).toEqual(expected)
  })

  test.each(['x', '10.0.0.0/33', '10.0.0.0/', 'fe80::/129', '1', '', 'constructor'])(
    'a network %p is refused',
    (network) => {
      expect(() => trustOf([network])).toThrow(expect.objectContaining({ code: 'E_USAGE' }))
    },
  )

  test.each([
    ['10.0.0.0/8', '10.200.0.1', '11.0.0.1'],
    ['192.0.2.1', '192.0.2.1', '192.0.2.2'],
    ['192.0.2.1', '::ffff:192.0.2.1', '::ffff:192.0.2.2'],
    ['2001:db8::/32', '2001:db8::7', '2001:db9::7'],
    ['loopback', '::1', '::2'],
    ['linklocal', 'fe80::1', '10.0.0.1'],
    ['uniquelocal', '172.16.0.9', '172.32.0.9'],
  ])('%s holds %s and not %s', (network, inside, outside) => {
    const trusts = trustOf([network])
    expect([inside, outside, 'x'].map(trusts)).toEqual([true, false, false])
  })
})

describe('behind a proxy that is trusted', () => {
  const simulator = createSimulator()
  const token = 'kp_oranje_van-deze-test'
  const teams = teamsOf([{ name: 'oranje', tokens: [{ hash: hashOf(token), may: 'manage' }] }], {}, () => '2026-11-29')
  const door = createDoor({ allowHosts: ['esis.test'], callerOf: teams.callerOf })
  const app = (trustProxy?: TrustProxy) => createApp(simulator, door, [], { teams, trustProxy })
  const outside = { host: '10.1.2.3:8085', ...said, authorization: `Bearer ${token}` }

  test('a WSDL has the address by which it was called', async () => {
    const wsdl = (trustProxy?: TrustProxy) =>
      supertest(app(trustProxy)).get('/uwlr/leerlinggegevens?wsdl').set(outside).buffer(true)
    expect((await wsdl(trust)).text).toContain('location="https://esis.test/uwlr/leerlinggegevens"')
    expect((await wsdl()).text).toContain('location="http://10.1.2.3:8085/uwlr/leerlinggegevens"')
  })

  test('its name and its own pages are those that the browser sees', async () => {
    const ask = (headers: object, trustProxy?: TrustProxy) =>
      supertest(app(trustProxy))
        .get('/control/worlds')
        .set({ ...outside, ...headers })
    const page = { origin: 'https://esis.test', 'sec-fetch-site': 'same-origin' }
    expect((await ask(page, trust)).status).toBe(200)
    expect((await ask(page)).body.code).toBe('foreign-host')
    expect((await ask({ origin: 'https://kwaad.example' }, trust)).body.code).toBe('foreign-origin')
    expect((await ask({ 'x-forwarded-host': 'kwaad.example' }, trust)).body.code).toBe('foreign-host')
    // Who is not trusted cannot call itself by a name of ours.
    const named = { ...outside, host: 'kwaad.example', 'x-forwarded-host': 'localhost' }
    expect((await supertest(app()).get('/control/worlds').set(named)).body.code).toBe('foreign-host')
  })

  test('the journal has the address of who changed something', async () => {
    await supertest(app(trust)).put('/control/worlds/gemeten').set(outside).send({})
    const [entry] = simulator.world('gemeten')!.journal.entries()
    expect(entry!.why).toEqual(['Team oranje mag dit (manage), vanaf 192.0.2.7: PUT /worlds/gemeten.'])
  })
})
