import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TLSSocket } from 'node:tls'
import type { WireAnswer } from '../wire/http.ts'
import { messageLimit } from '../wire/open.ts'
import type { Came } from './forwarded.ts'
import type { Served } from './served.ts'

/** One request over HTTP: its bytes are read within bounds, the simulator answers, and what was ordered is done to the answer. */
export function serveExchange(
  simulator: Served,
  request: IncomingMessage,
  response: ServerResponse,
  { scheme, host }: Came,
): void {
  const parts: Buffer[] = []
  let size = 0
  request.on('data', (part: Buffer) => {
    size += part.byteLength
    if (size <= messageLimit) parts.push(part)
  })
  request.on('error', () => response.destroy())
  request.on('end', () => {
    if (size > messageLimit) {
      response.writeHead(413, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
      response.end(`Het bericht is groter dan ${messageLimit} bytes.\n`)
      return
    }
    const encrypted = 'encrypted' in request.socket
    const [part, ...more] = parts
    const answering = simulator.handle(
      {
        method: request.method ?? 'GET',
        url: request.url ?? '/',
        headers: plainHeaders(request),
        body: part !== undefined && more.length === 0 ? part : Buffer.concat(parts),
      },
      {
        origin: `${scheme}://${host ?? hostOf(request)}`,
        certificaat: encrypted ? (request.socket as TLSSocket).getPeerCertificate().fingerprint256 : undefined,
      },
    )
    if (answering instanceof Promise) void answering.then((answer) => send(answer, request, response))
    else send(answering, request, response)
  })
}

/** Sends an answer, with the mishaps that were ordered for it. */
function send(
  { status, headers, body, mishap = {} }: WireAnswer,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const go = () => {
    if (mishap.reset) {
      request.socket.resetAndDestroy()
      return
    }
    if (mishap.early) response.writeEarlyHints({ link: '</uwlr>; rel=preconnect' })
    const trailers = mishap.chunked
    const names = Object.keys(trailers ?? {}).join(', ')
    response.writeHead(status, names === '' ? headers : { ...headers, trailer: names })
    if (request.method === 'HEAD') {
      response.end()
      return
    }
    if (mishap.cutAfter !== undefined) {
      response.write(Buffer.concat(body).subarray(0, mishap.cutAfter), () => request.socket.destroy())
      return
    }
    if (trailers !== undefined) {
      // Each write that is not held up is a chunk.
      for (const part of body) response.write(part)
      response.addTrailers(trailers)
      response.end()
      return
    }
    response.cork()
    for (const part of body) response.write(part)
    response.end()
    response.uncork()
  }
  if (mishap.delay === undefined) go()
  else setTimeout(go, mishap.delay)
}

function plainHeaders({ headers }: IncomingMessage): Record<string, string | undefined> {
  const plain: Record<string, string | undefined> = {}
  for (const name in headers) {
    const value = headers[name]
    plain[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return plain
}

const hostOf = ({ socket }: IncomingMessage): string =>
  `${socket.localAddress ?? 'localhost'}:${socket.localPort ?? 80}`
