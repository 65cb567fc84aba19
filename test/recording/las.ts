import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LoadedSchool } from '../../simulator/demo.ts'
import { aansluitingenOf, createSimulator, listen } from '../../simulator/index.ts'
import { disguisingHere } from '../../src/recording/disguising.ts'
import { type RecorderOptions, startRecorder } from '../../src/recording/recorder.ts'
import type { School } from '../../src/school/school.ts'
import { createSoapClient } from '../../src/testcentrum/client/soap-client.ts'
import { overHttp } from '../../src/testcentrum/client/transport.ts'

/** `2026-11-23 10:00` in the Netherlands. */
export const moment = Date.parse('2026-11-23T09:00:00Z')

/** A simulator that stands for the real LAS, on a port. */
export async function startLas(school: School, settings: LoadedSchool['settings'] = {}) {
  const simulator = createSimulator({ schools: [{ school, settings }], clock: { now: () => moment } })
  const listening = await listen(simulator)
  const world = simulator.world()!
  return { simulator, world, ...listening, aansluiting: aansluitingenOf(world)[0]! }
}

/** A recorder in front of it, its file in a folder of its own. */
export async function startRecording(upstream: string, options: Partial<RecorderOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'recording-'))
  const file = join(folder, 'school.koppelproef')
  const lost: string[] = []
  const recorder = await startRecorder({
    file,
    upstream: new URL(upstream),
    port: 0,
    keepUntil: '2026-12-23',
    now: () => moment,
    start: disguisingHere,
    onLost: (why) => lost.push(why),
    ...options,
  })
  /** Everything that was written, all files together. */
  const written = () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n')
  return { ...recorder, folder, file, lost, written }
}

/** Our own consumer. */
export const clientOf = (
  url: string,
  autorisatie: { klantcode: string; klantnaam: string; autorisatiesleutel: string },
) =>
  createSoapClient({
    autorisatie,
    adressen: { leerlinggegevens: `${url}/uwlr/leerlinggegevens`, leerresultaten: `${url}/uwlr/leerresultaten` },
    transport: overHttp(),
  })

export type Heard = {
  readonly status: number
  readonly headers: readonly string[]
  readonly body: Buffer
  readonly complete: boolean
}

/** One POST, and every byte that came back. Undefined: the line was broken before an answer. */
export const post = (
  url: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<Heard | undefined> =>
  new Promise((resolve) => {
    const call = httpRequest(
      url,
      { method: 'POST', headers: { 'Content-Type': 'text/xml; charset=utf-8', ...headers } },
      (reply) => {
        const parts: Buffer[] = []
        reply.on('data', (part: Buffer) => parts.push(part))
        const done = () =>
          resolve({
            status: reply.statusCode ?? 0,
            headers: reply.rawHeaders,
            body: Buffer.concat(parts),
            complete: reply.complete,
          })
        reply.on('end', done)
        reply.on('error', done)
      },
    )
    call.on('error', () => resolve(undefined))
    call.end(body)
  })

/** A server that answers anything with these bytes. */
export async function answering(
  body: Buffer | string,
  headers: Readonly<Record<string, string>> = { 'content-type': 'text/xml' },
) {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => response.writeHead(200, headers).end(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
