import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { aansluitingenOf, createSimulator, exampleEnvelope, generateSchool, listen } from '../../simulator/index.ts'
import { proxyFor } from '../../src/recording/way-out.ts'
import { certificateIn } from '../certificate.ts'
import { post, startLas, startRecording } from './las.ts'

describe('the proxy that the environment names', () => {
  const las = new URL('https://las.example/uwlr2.2.svc')
  test.each([
    [{}, undefined],
    [{ HTTPS_PROXY: 'http://proxy.example:3128' }, 'http://proxy.example:3128/'],
    [{ https_proxy: 'proxy.example:3128' }, 'http://proxy.example:3128/'],
    [{ http_proxy: 'http://proxy.example:3128' }, undefined],
    [{ all_proxy: 'http://proxy.example:3128' }, 'http://proxy.example:3128/'],
    [{ https_proxy: 'http://proxy.example:3128', no_proxy: 'other.example, .example' }, undefined],
    [{ https_proxy: 'http://proxy.example:3128', NO_PROXY: 'las.example:8443' }, 'http://proxy.example:3128/'],
    [{ https_proxy: 'http://proxy.example:3128', no_proxy: '*' }, undefined],
  ])('%j gives %s', (env, proxy) => expect(proxyFor(las, env)?.href).toBe(proxy))

  test('is not used for this machine, and told without its password where it is none', () => {
    expect(proxyFor(new URL('http://127.0.0.1:8085/'), { http_proxy: 'http://proxy.example' })).toBeUndefined()
    const wrong = () => proxyFor(las, { https_proxy: 'socks5://jan:Zandstra@proxy.example' })
    expect(wrong).toThrow(expect.objectContaining({ code: 'E_USAGE' }))
    expect(wrong).not.toThrow(/Zandstra/)
  })
})

/** A proxy that takes every name for a server on this machine, and tells what was asked of it. */
async function startProxy(target: string) {
  const asked: string[] = []
  const { port } = new URL(target)
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['proxy-authorization']}`)
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', async () => {
      const heard = await post(`http://127.0.0.1:${port}${new URL(request.url!).pathname}`, Buffer.concat(parts))
      response.writeHead(heard!.status, [...heard!.headers]).end(heard!.body)
    })
  })
  server.on('connect', (request, socket) => {
    asked.push(`${request.method} ${request.url} ${request.headers['proxy-authorization']}`)
    const las = connect(Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      las.pipe(socket).pipe(las)
    })
    for (const one of [las, socket]) one.on('error', () => {})
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: own } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { proxy: new URL(`http://jan:geheim@127.0.0.1:${own}`), asked, close }
}

const password = `Basic ${Buffer.from('jan:geheim').toString('base64')}`

test('a LAS without encryption is asked by its whole address', async () => {
  const las = await startLas(generateSchool({ seed: 3, pupils: 6, schooljaar: '2026-2027' }))
  const way = await startProxy(las.url)
  const recording = await startRecording('http://las.example:81/uwlr/leerlinggegevens', { proxy: way.proxy })
  const asked = exampleEnvelope(las.aansluiting)
  const straight = await post(`${las.url}/uwlr/leerlinggegevens`, asked)
  expect((await post(recording.url, asked))!.body.equals(straight!.body)).toBe(true)
  await recording.close()
  way.close()
  await las.close()
  expect(way.asked).toEqual([`POST http://las.example:81/uwlr/leerlinggegevens ${password}`])
  expect(recording.written()).not.toMatch(/las\.example|geheim/)
})

const server = certificateIn(mkdtempSync(join(tmpdir(), 'koppelproef-way-')), 'localhost')
const withOpenssl = server ? test : test.skip

withOpenssl('a LAS with encryption is reached through a tunnel, in which the proxy sees nothing', async () => {
  const simulator = createSimulator()
  const las = await listen(simulator, { tls: server! })
  const way = await startProxy(las.url)
  const recording = await startRecording(`https://localhost:${new URL(las.url).port}/uwlr2.2.svc`, {
    proxy: way.proxy,
    tls: { ca: server!.cert },
  })
  const heard = await post(recording.url, exampleEnvelope(aansluitingenOf(simulator.world()!)[0]!))
  await recording.close()
  way.close()
  await las.close()
  expect(heard!.body.toString()).toContain('<leerling ')
  expect(way.asked).toEqual([`CONNECT localhost:${new URL(las.url).port} ${password}`])
})
