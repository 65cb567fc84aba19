import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type RequestOptions,
  type Server,
  type ServerResponse,
} from 'node:http'
import { request as httpsRequest } from 'node:https'
import { madeUpHeader } from '../../simulator/wire/made-up.ts'
import { createDoor, knockOf } from '../door.ts'
import type { RawExchange, RawMessage } from './disguise-exchange.ts'
import { pageHeaders } from './page.ts'
import { byProxy } from './way-out.ts'

/** What is given to the caller instead of what came; absent: the bytes as they came. */
export type Exchanged = {
  /** A request that speaks of made-up keys, as the LAS knows them. */
  readonly toLas: (request: RawMessage) => Promise<Buffer>
  readonly toCaller: (answer: RawMessage) => Promise<Buffer>
}

export type ProxyOptions = {
  /** The LAS. A request for `/` goes to its path; any other path stays what it is. */
  readonly upstream: URL
  /** PEM: what the LAS asks for, and who vouches for it. */
  readonly tls?: { readonly key?: string; readonly cert?: string; readonly ca?: string }
  /** By which proxy it is reached. Absent: straight. */
  readonly proxy?: URL
  /** Each POST that was answered in full, cut off, or not at all. */
  readonly onExchange: (raw: RawExchange) => unknown
  /** What is not recorded, in one word or two: `GET`. */
  readonly onOther: (what: string) => void
  readonly exchanged?: Exchanged
  /** What a person sees who opens `/` in a browser. Absent: what the LAS gives. */
  readonly page?: () => string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** A body above this is passed on and not kept. */
const mostKept = 200_000_000

/** Bytes that may wait for the EA before the LAS does. */
const waiting = 1_048_576

/** Stands between an EA and a LAS: passes all on as it comes, byte for byte, and tells what it saw. To listen on loopback only. */
export function createProxy(options: ProxyOptions): Server {
  const door = createDoor()
  // A body is in memory anyway: the LAS need not wait for each part to have gone out.
  return createServer({ highWaterMark: waiting }, (request, response) => {
    // What comes back is about real children: no page in a browser, and no other name for this machine.
    const refusal = door.refuse(knockOf(request))
    if (refusal !== undefined) {
      response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end(`${refusal.detail}\n`)
      return
    }
    if (options.page !== undefined && isVisit(request)) response.writeHead(200, pageHeaders).end(options.page())
    else pass(request, response, options)
  })
}

/** A browser at the front door; no EA asks a LAS for a page. */
const isVisit = ({ method, url, headers }: IncomingMessage): boolean =>
  method === 'GET' && url === '/' && headers.accept?.includes('text/html') === true

function pass(request: IncomingMessage, response: ServerResponse, options: ProxyOptions): void {
  const { exchanged, onOther, onExchange, now } = options
  const began = now()
  const at = new Date(began).toISOString()
  const asked = collector()
  const said = collector()
  const isKept = request.method === 'POST'
  /** Asked without a message: a WSDL, with nobody in it. */
  const isDescription = request.method === 'GET' || request.method === 'HEAD'
  /** What was asked, as the LAS knows it, where the caller speaks of made-up keys. */
  let known: Buffer | undefined
  const tell = (answerOf: () => RawExchange['answer'], isMadeUp = false): void => {
    if (!isKept || isMadeUp) {
      onOther(isKept ? 'who is in the answer was made up already, out of a recording' : (request.method ?? 'unknown'))
      return
    }
    const ms = now() - began
    // The last byte went out to the caller before anything is put together or made up.
    afterwards(response, () => {
      if (!asked.isWhole() || !said.isWhole()) {
        onOther('too large')
        return
      }
      const answer = answerOf()
      const sent = { bytes: known ?? asked.bytes(), ...headersOf(request) }
      onExchange({ at, ms, request: sent, ...(answer && { answer }) })
    })
  }
  const call = callLas(request, options, exchanged !== undefined, (reply) => {
    const answerOf = (cut: boolean) => ({
      bytes: said.bytes(),
      ...headersOf(reply),
      status: reply.statusCode ?? 0,
      ...(cut && { cut: true as const }),
    })
    response.sendDate = false
    const head = () =>
      response.writeHead(reply.statusCode ?? 502, reply.statusMessage ?? '', passed(reply, exchanged !== undefined))
    // What Node cannot say again (a status below 100) is passed on as a line that breaks; not as an error, which would quote it.
    if (!canBeSaid(reply)) {
      onOther('an answer that is no HTTP')
      request.socket.destroy()
      reply.destroy()
      return
    }
    reply.on('data', said.add)
    if (exchanged === undefined) {
      head()
      reply.pipe(response)
    }
    const isMadeUp = reply.headers[madeUpHeader] !== undefined
    let done = false
    const finish = async () => {
      if (done) return
      done = true
      const cut = !reply.complete
      if (exchanged !== undefined) await give(answerOf(cut))
      if (cut) setImmediate(() => response.destroy())
      else if (exchanged !== undefined) response.end()
      tell(() => answerOf(cut), isMadeUp)
    }
    /** The disguise, or nothing at all; what was made up already is not made up again. */
    const give = async (answer: RawMessage) => {
      const bytes =
        !isDescription && !isMadeUp ? await exchanged!.toCaller(answer).catch(() => undefined) : answer.bytes
      if (bytes === undefined) response.writeHead(502)
      else head().write(bytes)
    }
    reply.on('end', finish)
    reply.on('close', finish)
    reply.on('error', finish)
  })
  call.on('error', (error: NodeJS.ErrnoException) => {
    if (response.headersSent || response.destroyed) return
    tell(() => undefined)
    // Who could not be reached is said; who broke off is passed on as that.
    if (error.code === 'ECONNRESET' || error.code === 'EPIPE') request.socket.destroy()
    else {
      response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' })
      response.end(`koppelproef record: the LAS could not be reached (${error.code ?? 'unknown'}).\n`)
    }
  })
  call.setNoDelay(true)
  request.on('data', asked.add)
  if (exchanged === undefined) request.pipe(call)
  else
    request.on('end', () =>
      exchanged.toLas({ bytes: asked.bytes(), ...headersOf(request) }).then(
        (bytes) => {
          known = bytes
          call.end(bytes)
        },
        () => call.destroy(),
      ),
    )
  response.on('close', () => {
    if (!response.writableFinished) call.destroy()
  })
}

/** When all of an answer was given to the system, or the line was broken. */
function afterwards(response: ServerResponse, then: () => void): void {
  if (response.closed) setImmediate(then)
  else response.once('close', () => setImmediate(then))
}

const canBeSaid = ({ statusCode = 0 }: IncomingMessage): boolean => statusCode >= 100 && statusCode <= 999

function callLas(
  request: IncomingMessage,
  { upstream, tls, proxy }: ProxyOptions,
  isChanged: boolean,
  heard: (reply: IncomingMessage) => void,
) {
  const own = request.url === '/' || request.url === undefined
  const headers = ['Host', upstream.host, ...passed(request, isChanged)]
  const options: RequestOptions = {
    method: request.method ?? 'GET',
    path: own ? `${upstream.pathname}${upstream.search}` : request.url,
    hostname: upstream.hostname.replace(/^\[|\]$/g, ''),
    ...(upstream.port !== '' && { port: upstream.port }),
    headers: headers as never,
    ...(upstream.protocol === 'https:' && tls),
  }
  const all = proxy === undefined ? options : byProxy(options, headers, upstream, proxy)
  return upstream.protocol === 'https:' ? httpsRequest(all, heard) : httpRequest(all, heard)
}

/** About this one connection, not about the message. */
const hopByHop = /^(?:host|connection|keep-alive|proxy-[\w-]+|te|trailer|transfer-encoding|upgrade|expect)$/i

/** Headers as they came, in their order and writing; without the length where the body is another one. */
function passed({ rawHeaders }: IncomingMessage, isChanged: boolean): string[] {
  const headers: string[] = []
  for (
    let [name, value, ...rest] = rawHeaders;
    name !== undefined && value !== undefined;
    [name, value, ...rest] = rest
  ) {
    if (hopByHop.test(name) || (isChanged && /^content-(?:length|md5)$/i.test(name))) continue
    headers.push(name, value)
  }
  return headers
}

const headersOf = ({ headers }: IncomingMessage): Pick<RawMessage, 'contentType' | 'contentEncoding'> => ({
  ...(headers['content-type'] !== undefined && { contentType: headers['content-type'] }),
  ...(headers['content-encoding'] !== undefined && { contentEncoding: headers['content-encoding'] }),
})

/** Keeps what goes by, in memory, as long as it is not too much. */
function collector() {
  let parts: Buffer[] = []
  let size = 0
  return {
    add: (part: Buffer) => {
      size += part.byteLength
      if (size <= mostKept) parts.push(part)
      else parts = []
    },
    isWhole: () => size <= mostKept,
    /** A copy of what went by, in the place of its parts, so that it may be handed to a thread while a part is still on its way. */
    bytes: (): Buffer => {
      const whole = Buffer.concat(parts)
      parts = [whole]
      return whole
    },
  }
}
