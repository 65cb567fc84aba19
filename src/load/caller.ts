import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'

/** What came of one message. `trouble`: why there is no whole answer: `timeout`, `ECONNRESET`. */
export type Came = { readonly status: number; readonly body: string } | { readonly trouble: string }

/** Sends messages over connections that are kept. */
export type Caller = {
  readonly send: (url: string, soapAction: string, body: string) => Promise<Came>
  readonly close: () => void
}

/** More than any school says. */
const mostBytes = 64 * 1024 * 1024

/** `connections`: at once at most; who comes later waits for one. `patience`: milliseconds for a whole answer. */
export function createCaller(connections: number, patience: number): Caller {
  const how = { keepAlive: true, maxSockets: connections }
  const [http, https] = [new HttpAgent(how), new HttpsAgent(how)]
  return {
    send: (url, soapAction, body) =>
      new Promise((resolve) => {
        const isTls = url.startsWith('https:')
        const call = (isTls ? httpsRequest : httpRequest)(
          url,
          {
            method: 'POST',
            agent: isTls ? https : http,
            headers: {
              'content-type': 'text/xml; charset=utf-8',
              'content-length': Buffer.byteLength(body),
              soapaction: `"${soapAction}"`,
            },
          },
          (response) => {
            const parts: Buffer[] = []
            let size = 0
            response.on('data', (part: Buffer) => {
              size += part.byteLength
              if (size > mostBytes) call.destroy(new Error('too large'))
              else parts.push(part)
            })
            response.on('end', () => {
              clearTimeout(timer)
              resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() })
            })
            response.on('error', fail)
          },
        )
        const timer = setTimeout(() => call.destroy(new Error('timeout')), patience)
        const fail = (error: NodeJS.ErrnoException) => {
          clearTimeout(timer)
          resolve({ trouble: error.code ?? error.message })
        }
        call.on('error', fail)
        call.end(body)
      }),
    close: () => {
      http.destroy()
      https.destroy()
    },
  }
}
