import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { TLSSocket } from 'node:tls'
import express, { type Express } from 'express'
import { ToolError } from '../src/tool-error.ts'
import { expressClasses } from './express-classes.ts'
import type { Simulator } from './simulator.ts'
import type { WireAnswer } from './wire/http.ts'
import { messageLimit } from './wire/serve-uwlr.ts'

export type ListenOptions = {
  /** 0 lets the system choose. Default 0. */
  readonly port?: number
  /** Default `127.0.0.1`. */
  readonly host?: string
  /** Serve HTTPS; with `ca` a client certificate is asked for, and judged per koppeling. Absent: HTTP. */
  readonly tls?: { readonly key: string | Buffer; readonly cert: string | Buffer; readonly ca?: string | Buffer }
  /** True: a process that has nothing else to do ends, though this still listens. Default false. */
  readonly background?: boolean
}

export type Listening = {
  /** `http://127.0.0.1:8080`, without a slash at the end. */
  readonly url: string
  readonly port: number
  /** Resolves when every connection is gone; open ones are ended. */
  readonly close: () => Promise<void>
}

/** The HTTP edge: reads bytes, hands them to the simulator, does to the answer what was asked. */
export const createApp = (simulator: Simulator): RequestListener => expressFor(simulator)

function expressFor(simulator: Simulator): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  let control: Promise<(request: IncomingMessage, response: ServerResponse) => void> | undefined
  app.use((request, response) => {
    if (!/^\/control(?:[/?]|$)/.test(request.originalUrl)) {
      serve(simulator, request, response)
      return
    }
    // Loaded when it is first asked for: a fetch of a school should not wait for it.
    control ??= import('./control/control.ts').then(({ createControl }) =>
      createControl(simulator, simulator.reportBug),
    )
    control.then(
      (answer) => answer(request, response),
      (error) => {
        simulator.reportBug(error)
        response.writeHead(500).end()
      },
    )
  })
  return app
}

function serve(
  simulator: Simulator,
  request: IncomingMessage & { originalUrl?: string },
  response: ServerResponse,
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
    const answer = simulator.handle(
      {
        method: request.method ?? 'GET',
        url: request.originalUrl ?? request.url ?? '/',
        headers: plainHeaders(request),
        body: parts.length === 1 ? parts[0]! : Buffer.concat(parts),
      },
      {
        origin: `${encrypted ? 'https' : 'http'}://${request.headers.host ?? hostOf(request)}`,
        certificaat: encrypted ? (request.socket as TLSSocket).getPeerCertificate().fingerprint256 : undefined,
      },
    )
    send(answer, request, response)
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
    response.writeHead(status, headers)
    if (request.method === 'HEAD') {
      response.end()
      return
    }
    if (mishap.cutAfter !== undefined) {
      response.write(Buffer.concat(body).subarray(0, mishap.cutAfter), () => request.socket.destroy())
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

/**
 * Starts listening.
 * @throws ToolError E_PORT_TAKEN, E_HOST_UNKNOWN
 */
export async function listen(
  simulator: Simulator,
  { port = 0, host = '127.0.0.1', tls, background = false }: ListenOptions = {},
): Promise<Listening> {
  const app = expressFor(simulator)
  const classes = expressClasses(app)
  const server: Server =
    tls === undefined
      ? createHttpServer(classes, app)
      : createHttpsServer({ ...classes, ...tls, requestCert: tls.ca !== undefined, rejectUnauthorized: false }, app)
  server.requestTimeout = 60_000
  server.headersTimeout = 20_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenProblem(error, port, host)))
    server.listen(port, host, resolve)
  })
  if (background) server.unref()
  const actual = (server.address() as AddressInfo).port
  const shown = host.includes(':') ? `[${host}]` : host
  return {
    url: `${tls === undefined ? 'http' : 'https'}://${shown}:${actual}`,
    port: actual,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listenProblem(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') return new ToolError('E_PORT_TAKEN', String(port))
  if (error.code === 'EACCES') return new ToolError('E_PORT_FORBIDDEN', String(port))
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return new ToolError('E_HOST_UNKNOWN', host)
  return error
}
