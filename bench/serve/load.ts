import { get } from 'node:http'
import { connect, type Socket } from 'node:net'

/** The whole of one HTTP request as bytes; every answer to it has the same length. */
export const requestBytes = (path: string, body: string): Buffer =>
  Buffer.from(
    `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/xml; charset=utf-8\r\nSOAPAction: "HaalLeerlinggegevens"\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )

/** One connection that is kept: sends a request, and resolves with the answer when all of it is there. */
export type Caller = { readonly call: (request: Buffer) => Promise<Buffer>; readonly close: () => void }

export async function openCaller(port: number): Promise<Caller> {
  const socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true)
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  return {
    call: (request) => {
      const parts: Buffer[] = []
      return receive(socket, request, (part) => parts.push(part)).then(() => Buffer.concat(parts))
    },
    close: () => socket.destroy(),
  }
}

/** Counts bytes and looks at the head only: a caller must cost less than the server it measures. */
function receive(socket: Socket, request: Buffer, keep: (part: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let missing: number | undefined
    const onData = (part: Buffer) => {
      keep(part)
      if (missing === undefined) {
        const end = part.indexOf('\r\n\r\n')
        const head = part.toString('latin1', 0, end === -1 ? undefined : end)
        const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
        if (!head.startsWith('HTTP/1.1 200 ') || end === -1 || length === undefined) {
          reject(new Error(`Not a good answer: ${head.slice(0, 200)}`))
          return
        }
        missing = end + 4 + Number(length)
      }
      missing -= part.byteLength
      if (missing > 0) return
      socket.off('data', onData).off('error', reject)
      resolve()
    }
    socket.on('data', onData).once('error', reject)
    socket.write(request)
  })
}

/** Sends as fast as answers come, over some connections at once; answers per second. */
export async function load(port: number, request: Buffer, connections: number, milliseconds: number): Promise<number> {
  const sockets = await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect(port, '127.0.0.1')
      socket.setNoDelay(true)
      await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
      return socket
    }),
  )
  const start = performance.now()
  const counts = await Promise.all(
    sockets.map(async (socket) => {
      let count = 0
      while (performance.now() - start < milliseconds) {
        await receive(socket, request, () => {})
        count++
      }
      return count
    }),
  )
  const seconds = (performance.now() - start) / 1000
  for (const socket of sockets) socket.destroy()
  return counts.reduce((sum, count) => sum + count, 0) / seconds
}

/** Watches the exchanges of a server as so many screens do, until it is called off. What comes is thrown away. */
export async function watch(
  port: number,
  count: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<() => void> {
  const path = '/control/worlds/default/journal/live'
  const all = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof get>>((resolve, reject) => {
          const request = get({ port, host: '127.0.0.1', path, headers, agent: false }, (answer) => {
            answer.resume()
            answer.on('error', () => undefined)
            resolve(request)
          })
          request.on('error', reject)
        }),
    ),
  )
  return () => {
    for (const request of all) request.destroy()
  }
}
