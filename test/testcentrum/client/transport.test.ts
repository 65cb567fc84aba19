import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from '@jest/globals'
import { type HttpOptions, overHttp } from '../../../src/testcentrum/client/transport.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** What the transport makes of a server that answers like this. */
async function ask(answer: RequestListener, options?: HttpOptions) {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const got = await overHttp(options)({ method: 'POST', url, headers: { 'x-a': 'b' }, body: 'één' })
  return 'kind' in got ? got : { ...got, body: Buffer.from(got.body).toString() }
}

test('what is asked and answered comes across as it is, packed or not', async () => {
  const echo =
    (isPacked: boolean): RequestListener =>
    (request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part) => parts.push(part))
      request.on('end', () => {
        const body = Buffer.concat([Buffer.from(`${request.headers['x-a']} `), ...parts])
        response.writeHead(500, { 'content-type': 'text/xml', ...(isPacked && { 'content-encoding': 'gzip' }) })
        response.end(isPacked ? gzipSync(body) : body)
      })
    }
  for (const isPacked of [false, true])
    expect(await ask(echo(isPacked))).toEqual({ status: 500, contentType: 'text/xml', body: 'b één' })
})

test('a server that does not answer in time is said to be late', async () => {
  expect(await ask(() => {}, { timeout: 30 })).toMatchObject({ kind: 'onbereikbaar', reden: 'timeout' })
})

test('a body that breaks off is no answer, however far it got', async () => {
  const breakOff: RequestListener = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/xml', 'content-length': '100' })
    response.write('<a/>', () => response.destroy())
  }
  expect(await ask(breakOff)).toMatchObject({ kind: 'onbereikbaar', reden: 'verbroken' })
})

test.each(['http://127.0.0.1:1/', 'geen adres'])('nobody at %s is said to be unreachable', async (url) => {
  expect(await overHttp()({ method: 'GET', url, headers: {} })).toMatchObject({
    kind: 'onbereikbaar',
    reden: 'verbroken',
  })
})
