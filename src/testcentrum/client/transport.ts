import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { promisify } from 'node:util'
import { gunzip, gunzipSync } from 'node:zlib'
import type { Onbereikbaar } from './uwlr-client.ts'

/** One HTTP exchange, as much of it as the client needs. */
export type Transport = (request: {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}) => Promise<Exchanged | Onbereikbaar>

type Exchanged = { readonly status: number; readonly contentType: string; readonly body: Uint8Array }

export type HttpOptions = {
  /** Milliseconds for the whole exchange. Default a minute. */
  readonly timeout?: number
  /** The client certificate that ESIS asks for beside the key, in PEM; `ca` where the LAS has one of its own. */
  readonly tls?: { readonly key?: string | Buffer; readonly cert?: string | Buffer; readonly ca?: string | Buffer }
}

/** Over the network: HTTP, or HTTPS with or without a client certificate. A body that breaks off is no answer. */
export const overHttp =
  ({ timeout = 60_000, tls = {} }: HttpOptions = {}): Transport =>
  ({ method, url, headers, body }) =>
    new Promise((resolve) => {
      const signal = AbortSignal.timeout(timeout)
      const broken = (error: unknown) =>
        resolve(
          signal.aborted
            ? { kind: 'onbereikbaar', reden: 'timeout', detail: `geen antwoord binnen ${timeout / 1000} seconden` }
            : { kind: 'onbereikbaar', reden: 'verbroken', detail: codeOf(error) },
        )
      const isSecure = url.startsWith('https:')
      const bytes = Buffer.from(body ?? '')
      const options = {
        method,
        headers: {
          ...headers,
          'accept-encoding': 'gzip',
          ...(method === 'POST' && { 'content-length': bytes.byteLength }),
        },
        signal,
        ...(isSecure && tls),
      }
      const heard = (response: IncomingMessage) => void readAll(response).then(resolve, broken)
      try {
        const call = isSecure ? httpsRequest(url, options, heard) : httpRequest(url, options, heard)
        call.on('error', broken)
        call.end(bytes)
      } catch (error) {
        broken(error)
      }
    })

/** Ten times the year of a large school. */
const answerLimit = 64 * 1024 * 1024

async function readAll(response: IncomingMessage): Promise<Exchanged> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response) {
    size += part.byteLength
    if (size > answerLimit) throw new Error(`het antwoord is groter dan ${answerLimit} bytes`)
    parts.push(part)
  }
  if (!response.complete) throw new Error('het antwoord brak af')
  const body = Buffer.concat(parts)
  const isPacked = response.headers['content-encoding']?.trim().toLowerCase() === 'gzip'
  return {
    status: response.statusCode ?? 0,
    contentType: response.headers['content-type'] ?? '',
    body: isPacked ? await unpacked(body) : body,
  }
}

/** Below this, in bytes, handing it to another thread takes longer than unpacking it. */
const small = 16 * 1024

async function unpacked(body: Buffer): Promise<Buffer> {
  const limits = { maxOutputLength: answerLimit }
  try {
    return body.byteLength < small ? gunzipSync(body, limits) : await promisify(gunzip)(body, limits)
  } catch {
    throw new Error('het antwoord zegt dat het ingepakt is (gzip) en is niet uit te pakken')
  }
}

/** `ECONNREFUSED` and the like; else what the error says. */
function codeOf(error: unknown): string {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown }
  return String(code ?? message ?? 'de verbinding brak af')
}
