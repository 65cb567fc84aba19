import { aansluitingenOf, createSimulator, type Simulator, type SimulatorOptions } from '../../simulator/index.ts'
import { createSoapClient } from '../../src/testcentrum/client/soap-client.ts'
import type { Transport } from '../../src/testcentrum/client/transport.ts'

export const host = 'http://las.example'
export const adressen = {
  leerlinggegevens: `${host}/uwlr/leerlinggegevens`,
  leerresultaten: `${host}/uwlr/leerresultaten`,
}

/** Carries requests to a simulator without a port, with what it was told to do to an answer on its way out. */
export const inProcess =
  (simulator: Simulator): Transport =>
  async ({ method, url, headers, body }) => {
    const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
    const answer = simulator.handle(
      { method, url: url.slice(host.length), headers: lower, body: Buffer.from(body ?? '') },
      { origin: host },
    )
    if (answer.mishap?.reset) return { kind: 'onbereikbaar', reden: 'verbroken', detail: 'ECONNRESET' }
    const bytes = Buffer.concat(answer.body)
    return {
      status: answer.status,
      contentType: answer.headers['content-type'] ?? '',
      body: answer.mishap?.cutAfter === undefined ? bytes : bytes.subarray(0, answer.mishap.cutAfter),
    }
  }

/** A simulator with schools and a client that its first koppeling lets in. */
export function connected(options: SimulatorOptions) {
  const simulator = createSimulator({ clock: { now: () => Date.parse('2026-11-23T09:00:00Z') }, ...options })
  const [aansluiting] = aansluitingenOf(simulator.world()!)
  const client = createSoapClient({ autorisatie: aansluiting!, adressen, transport: inProcess(simulator) })
  return { simulator, world: simulator.world()!, client, aansluiting: aansluiting! }
}
