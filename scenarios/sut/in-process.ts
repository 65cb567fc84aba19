import type { Simulator } from '../../simulator/simulator.ts'
import type { Transport } from '../../src/testcentrum/client/transport.ts'

/** The address of a simulator that listens nowhere. */
export const noPort = 'http://in-process.invalid'

/** Carries requests to a simulator without a port. What goes wrong on the line goes wrong here too. */
export const inProcess =
  (simulator: Simulator): Transport =>
  async ({ method, url, headers, body }) => {
    const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
    const { status, mishap, ...answer } = simulator.handle(
      { method, url: url.slice(noPort.length), headers: lower, body: Buffer.from(body ?? '') },
      { origin: noPort },
    )
    if (mishap?.reset) return { kind: 'onbereikbaar', reden: 'verbroken', detail: 'ECONNRESET' }
    if (mishap?.cutAfter !== undefined)
      return { kind: 'onbereikbaar', reden: 'verbroken', detail: 'het antwoord brak af' }
    return { status, contentType: answer.headers['content-type'] ?? '', body: Buffer.concat(answer.body) }
  }
