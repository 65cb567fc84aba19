import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { connect as connectPlain } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { type Answer, NoAnswer, type Request, type Send } from './http.ts'
import type { Target } from './target.ts'

export type SendOptions = {
  /** Milliseconds to wait for a whole answer. Default 30 000. */
  readonly timeout?: number
  /** Client certificate and key (PEM), for a LAS that asks for one; `ca` to trust a test certificate. */
  readonly tls?: { readonly cert?: string; readonly key?: string; readonly ca?: string }
}

/** Sends over the network. Connections are kept and used again; `close` ends them. */
export function sendOverHttp(
  endpoints: Target['endpoints'],
  { timeout = 30_000, tls = {} }: SendOptions = {},
): { send: Send; close: () => void } {
  const agents = { 'http:': new HttpAgent({ keepAlive: true }), 'https:': new HttpsAgent({ keepAlive: true, ...tls }) }
  const send: Send = async (request) => {
    const base = endpoints[request.endpoint]
    if (base === undefined) throw new NoAnswer(`There is no address of the ${request.endpoint} service.`)
    const url = new URL(/^https?:/.test(request.query) ? request.query : base + request.query)
    return request.wire === 'http/1.0'
      ? sendHttp10(url, request, timeout, tls)
      : sendHttp11(url, request, timeout, agents)
  }
  return { send, close: () => Object.values(agents).forEach((agent) => void agent.destroy()) }
}

function sendHttp11(
  url: URL,
  request: Request,
  timeout: number,
  agents: { 'http:': HttpAgent; 'https:': HttpsAgent },
): Promise<Answer> {
  const { method, headers, body, wire } = request
  const secure = url.protocol === 'https:'
  const length = method === 'GET' || wire === 'chunked' ? {} : { 'Content-Length': String(body.byteLength) }
  const options: RequestOptions = {
    method,
    headers: { ...headers, ...length, ...(wire === 'expect-continue' && { Expect: '100-continue' }) },
    agent: secure ? agents['https:'] : agents['http:'],
  }
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const outgoing = (secure ? httpsRequest : httpRequest)(url, options, (incoming) =>
      collect(incoming, () => outgoing.destroy()).then(
        (read) => resolve({ ...read, milliseconds: performance.now() - began }),
        reject,
      ),
    )
    const late = setTimeout(() => outgoing.destroy(new NoAnswer(`No whole answer came within ${timeout} ms.`)), timeout)
    outgoing.on('close', () => clearTimeout(late))
    outgoing.on('error', (error: NodeJS.ErrnoException) => reject(noAnswer(error, url)))
    if (wire === 'expect-continue') {
      outgoing.flushHeaders()
      outgoing.on('continue', () => outgoing.end(body))
    } else if (wire === 'chunked') {
      const middle = Math.floor(body.byteLength / 2)
      outgoing.write(body.subarray(0, middle))
      outgoing.end(body.subarray(middle))
    } else outgoing.end(method === 'GET' ? undefined : body)
  })
}

/** The longest answer that is read, in bytes: ten times the year of a large school. */
export const answerLimit = 64 * 1024 * 1024

const tooMuch = () => new NoAnswer(`The answer is larger than ${answerLimit} bytes, and was not read to its end.`)

async function collect(incoming: IncomingMessage, stop: () => void): Promise<Omit<Answer, 'milliseconds'>> {
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const part of incoming) {
      size += (part as Buffer).byteLength
      if (size > answerLimit) {
        stop()
        throw tooMuch()
      }
      parts.push(part as Buffer)
    }
  } catch (error) {
    if (error instanceof NoAnswer) throw error
    throw new NoAnswer(`The answer was cut off: ${(error as Error).message}.`)
  }
  return { status: incoming.statusCode ?? 0, headers: plain(incoming.rawHeaders), body: Buffer.concat(parts) }
}

function plain(raw: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {}
  for (let [own, value, ...rest] = raw; own !== undefined && value !== undefined; [own, value, ...rest] = rest) {
    const name = own.toLowerCase()
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`
  }
  return headers
}

/** HTTP/1.0 by hand, as node sends 1.1 only: one request, one answer, and the connection ends. */
function sendHttp10(
  url: URL,
  request: Request,
  timeout: number,
  tls: NonNullable<SendOptions['tls']>,
): Promise<Answer> {
  const secure = url.protocol === 'https:'
  const at = { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || (secure ? 443 : 80)) }
  const lines = [
    `${request.method} ${url.pathname}${url.search} HTTP/1.0`,
    `Host: ${url.host}`,
    ...Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${request.body.byteLength}`,
  ]
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const parts: Buffer[] = []
    const socket = secure ? connectTls({ ...at, servername: at.host, ...tls }) : connectPlain(at)
    const late = setTimeout(() => socket.destroy(new NoAnswer(`No whole answer came within ${timeout} ms.`)), timeout)
    let size = 0
    socket.on('close', () => clearTimeout(late))
    socket.on('error', (error: NodeJS.ErrnoException) => reject(noAnswer(error, url)))
    socket.on('data', (part) => {
      size += part.byteLength
      if (size <= answerLimit) parts.push(part)
      else socket.destroy(tooMuch())
    })
    socket.on('end', () => {
      const answer = splitAnswer(Buffer.concat(parts))
      if (answer === undefined) reject(new NoAnswer('The connection was closed without an answer.'))
      else resolve({ ...answer, milliseconds: performance.now() - began })
    })
    socket.end(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), request.body]))
  })
}

function splitAnswer(bytes: Buffer): Omit<Answer, 'milliseconds'> | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end === -1) return undefined
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n')
  const raw = lines.flatMap((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), line.slice(colon + 1).trim()]
  })
  return { status: Number(first.split(' ')[1] ?? 0), headers: plain(raw), body: bytes.subarray(end + 4) }
}

function noAnswer(error: NodeJS.ErrnoException, url: URL): Error {
  if (error instanceof NoAnswer) return error
  return new NoAnswer(`${url.origin} gave no answer: ${error.code ?? error.message}.`)
}
