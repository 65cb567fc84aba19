import type { Onbereikbaar } from './uwlr-client.ts'

/** One HTTP exchange, as much of it as the client needs. */
export type Transport = (request: {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}) => Promise<{ readonly status: number; readonly contentType: string; readonly body: Uint8Array } | Onbereikbaar>

/** Over the network. Gives up after `timeout` milliseconds. */
export const overHttp =
  (timeout = 60_000): Transport =>
  async ({ method, url, headers, body }) => {
    try {
      const response = await fetch(url, { method, headers, body, signal: AbortSignal.timeout(timeout) })
      return {
        status: response.status,
        contentType: response.headers.get('content-type') ?? '',
        body: new Uint8Array(await response.arrayBuffer()),
      }
    } catch (error) {
      const isTimeout = error instanceof Error && error.name === 'TimeoutError'
      return isTimeout
        ? { kind: 'onbereikbaar', reden: 'timeout', detail: `geen antwoord binnen ${timeout / 1000} seconden` }
        : { kind: 'onbereikbaar', reden: 'verbroken', detail: causeOf(error) }
    }
  }

/** `ECONNREFUSED` or the like: fetch hides it one or two causes deep. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'de verbinding brak af'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return code ?? (error.cause === undefined ? 'de verbinding brak af' : causeOf(error.cause))
}
