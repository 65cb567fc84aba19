import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/** Who is silent, slow, or says too much is let go: a connection costs memory as long as it is there. */
export function boundPatience(server: Server, patience: number): void {
  server.requestTimeout = 60_000
  server.headersTimeout = patience
  // Node minds the time from the first byte on; until then we do.
  const meet = (socket: Socket) => void socket.setTimeout(patience)
  server.on('connection', meet)
  server.on('secureConnection', meet)
  server.on('request', ({ socket }: IncomingMessage) => {
    if (socket.timeout !== undefined && socket.timeout !== 0) socket.setTimeout(0)
  })
  server.on('clientError', refuseUnreadable)
}

const statusOf: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

const refused = new WeakSet<Duplex>()

/** Says what it is; what the caller is still sending is let pass, or it would see a broken line instead of the answer. */
function refuseUnreadable({ code = '' }: NodeJS.ErrnoException, socket: Duplex): void {
  if (refused.has(socket)) return
  refused.add(socket)
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status = Object.hasOwn(statusOf, code) ? statusOf[code] : '400 Bad Request'
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  socket.resume()
  setTimeout(() => socket.destroy(), 1_000).unref()
}
