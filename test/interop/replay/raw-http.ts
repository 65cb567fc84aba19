import { connect } from 'node:net'
import { gunzipSync } from 'node:zlib'

/** A request as the bytes of a socket: nothing is added, nothing corrected. */
export type RawRequest = {
  readonly version: 'HTTP/1.0' | 'HTTP/1.1'
  /** Spelled and ordered as the client does. */
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Buffer
  /** Send the body in chunks of this many bytes. */
  readonly chunkSize?: number
}

export type RawAnswer = {
  /** Status lines in the order in which they came; `100 Continue` may be the first. */
  readonly statusLines: readonly string[]
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Unpacked when it was gzipped. */
  readonly text: string
  /** Did the other side end the connection? */
  readonly ended: boolean
}

/** Writes a request to a socket and reads one answer; a body that is announced with Expect waits for its 100. */
export function exchange(port: number, path: string, request: RawRequest): Promise<RawAnswer> {
  const headers = request.headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const expects = request.headers.some(([name]) => name.toLowerCase() === 'expect')
  const body = request.chunkSize === undefined ? request.body : inChunks(request.body, request.chunkSize)
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let received: Buffer = Buffer.alloc(0)
    const statusLines: string[] = []
    const finish = (ended: boolean) => {
      const answer = answerIn(received, statusLines)
      if (answer === undefined && !ended) return
      socket.destroy()
      if (answer === undefined) reject(new Error(`The connection ended after ${received.byteLength} bytes.`))
      else resolve({ ...answer, ended })
    }
    socket.setTimeout(5000, () => socket.destroy(new Error('No answer within five seconds.')))
    socket.on('error', reject)
    socket.on('connect', () => {
      socket.write(`POST ${path} ${request.version}\r\n${headers}\r\n`)
      if (!expects) socket.write(body)
    })
    socket.on('data', (part) => {
      received = Buffer.concat([received, part])
      const goAhead = /^(HTTP\/1\.1 100 [^\r]*)\r\n\r\n/.exec(received.toString('latin1'))
      if (goAhead !== null) {
        statusLines.push(goAhead[1]!)
        received = received.subarray(goAhead[0].length)
        socket.write(body)
      }
      // HTTP/1.0 clients read to the end; the others to the announced length.
      if (request.version === 'HTTP/1.1') finish(false)
    })
    socket.on('end', () => finish(true))
  })
}

const inChunks = (body: Buffer, size: number): Buffer =>
  Buffer.concat([
    ...Array.from({ length: Math.ceil(body.byteLength / size) }, (_, index) => {
      const part = body.subarray(index * size, (index + 1) * size)
      return Buffer.concat([Buffer.from(`${part.byteLength.toString(16)}\r\n`), part, Buffer.from('\r\n')])
    }),
    Buffer.from('0\r\n\r\n'),
  ])

/** The answer when all of it is there. */
function answerIn(received: Buffer, before: readonly string[]): Omit<RawAnswer, 'ended'> | undefined {
  const end = received.indexOf('\r\n\r\n')
  if (end === -1) return undefined
  const [statusLine = '', ...lines] = received.subarray(0, end).toString('latin1').split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const content = received.subarray(end + 4)
  if (content.byteLength < Number(headers['content-length'] ?? 0)) return undefined
  const plain = headers['content-encoding'] === 'gzip' ? gunzipSync(content) : content
  return { statusLines: [...before, statusLine], headers, text: plain.toString('utf8') }
}
