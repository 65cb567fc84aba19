import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describeAt } from '../../simulator/wire/describe.ts'
import { madeUpHeader } from '../../simulator/wire/made-up.ts'
import { closeServer } from '../close-server.ts'
import { readText, unpacked } from '../disguise/bytes.ts'
import { createDoor, knockOf } from '../door.ts'
import { listeningHere } from '../listening.ts'
import type { Recording } from './read-recording.ts'
import { createReplay, type Replayed } from './replay.ts'

export type Replaying = { readonly url: string; readonly port: number; readonly close: () => Promise<void> }

/** Answers on loopback as the LAS of a recording did. Throws E_PORT_TAKEN, E_PORT_FORBIDDEN. */
export async function serveReplay(
  recording: Recording,
  { port, onAnswer = () => {} }: { readonly port: number; readonly onAnswer?: (replayed: Replayed) => void },
): Promise<Replaying> {
  const answer = createReplay(recording)
  const door = createDoor()
  const server = createServer((request, response) => {
    const refusal = door.refuse(knockOf(request))
    if (refusal === undefined && request.method === 'GET') {
      describe(request, response)
      return
    }
    if (refusal !== undefined || request.method !== 'POST') {
      response.writeHead(refusal === undefined ? 405 : 403, { 'content-type': 'text/plain; charset=utf-8' })
      response.end(refusal === undefined ? 'A recording answers what was asked by POST.\n' : `${refusal.detail}\n`)
      return
    }
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const plain = unpacked(Buffer.concat(parts), request.headers['content-encoding'])
      const charset = /charset\s*=\s*"?([\w.-]+)/i.exec(request.headers['content-type'] ?? '')?.[1]
      const replayed = answer(readText(plain?.bytes ?? Buffer.alloc(0), charset).text)
      onAnswer(replayed)
      if (replayed.mishap === 'nothing') {
        request.socket.resetAndDestroy()
        return
      }
      const length = replayed.body.byteLength + (replayed.mishap === 'cut' ? 1 : 0)
      response.writeHead(replayed.status, {
        ...replayed.headers,
        'content-length': length,
        'x-koppelproef-decided': decidedBy(replayed),
        [madeUpHeader]: 'recording',
      })
      if (replayed.mishap === 'cut') response.write(replayed.body, () => request.socket.destroy())
      else response.end(replayed.body)
    })
  })
  await listeningHere(server, port)
  const actual = (server.address() as AddressInfo).port
  return {
    url: `http://127.0.0.1:${actual}`,
    port: actual,
    close: () => closeServer(server),
  }
}

/** The WSDL of UWLR, with the address of this one in it: what the LAS had of its own is not in a recording. */
function describe({ url = '/', headers }: IncomingMessage, response: ServerResponse): void {
  const [path = '/', query = ''] = url.split('?')
  const service = /resultaten/i.test(path) ? 'leerresultaten' : 'leerlinggegevens'
  const place = { kind: 'uwlr', world: 'default', path, service, versie: /2\.3/.test(path) ? '2.3' : '2.2' } as const
  const answer = describeAt(place, query, `http://${headers.host}${path}`)
  response.writeHead(answer?.status ?? 404, answer?.headers ?? { 'content-type': 'text/plain; charset=utf-8' })
  for (const part of answer?.body ?? ['A recording answers what was asked by POST, and ?wsdl.\n']) response.write(part)
  response.end()
}

const decidedBy = ({ number }: Replayed): string => (number === undefined ? 'nothing-recorded' : `exchange-${number}`)
