import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { closeServer } from '../../src/close-server.ts'
import { createDoor } from '../../src/door.ts'
import { type Adapter, type Call, callNames } from './adapter.ts'
import { messageOf } from './failure.ts'

/** The calls that an adapter has, as `GET /` and the call `calls` tell them. */
const listed = (adapter: Partial<Adapter>): Call[] => callNames.filter((call) => typeof adapter[call] === 'function')

async function carryOut(adapter: Partial<Adapter>, call: string, question: unknown): Promise<unknown> {
  if (call === 'calls') return listed(adapter)
  const work = listed(adapter).find((name) => name === call)
  if (work === undefined) throw new Error(`there is no call "${call}"`)
  return await (adapter[work] as (question: unknown) => Promise<unknown>)(question)
}

/**
 * Serves an adapter over HTTP on 127.0.0.1: `GET /` lists its calls, `POST /CALL` carries one out. Port 0: any. No page of
 * another site gets in.
 */
export async function serveOverHttp(
  adapter: Partial<Adapter>,
  port = 0,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const door = createDoor()
  const server: Server = createServer(async (request, response) => {
    const answer = (status: number, value: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(value ?? null))
    }
    try {
      const refusal = door.refuse(request)
      if (refusal !== undefined) return answer(403, { fout: `${refusal.detail} ${refusal.next}` })
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      const call = (request.url ?? '/').slice(1)
      if (call === '') return answer(200, { calls: listed(adapter) })
      answer(200, await carryOut(adapter, call, JSON.parse(Buffer.concat(parts).toString() || '{}')))
    } catch (error) {
      answer(500, { fout: messageOf(error), stapel: error instanceof Error ? error.stack : undefined })
    }
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => closeServer(server),
  }
}

/**
 * Serves an adapter over JSON lines: one question a line in, one answer a line out, as they are ready; the stack of what went
 * wrong goes to `log`. Resolves when the input has ended and everything is answered.
 */
export async function serveOverLines(
  adapter: Partial<Adapter>,
  input: Readable = process.stdin,
  output: Writable = process.stdout,
  log: Writable = process.stderr,
): Promise<void> {
  const answer = async (line: string): Promise<void> => {
    const { id, call, vraag } = JSON.parse(line) as { id: number; call: string; vraag: unknown }
    const reply = await carryOut(adapter, call, vraag).then(
      (antwoord) => ({ id, antwoord: antwoord ?? null }),
      (error) => {
        log.write(`${error instanceof Error ? error.stack : String(error)}\n`)
        return { id, fout: messageOf(error) }
      },
    )
    output.write(`${JSON.stringify(reply)}\n`)
  }
  const answers: Promise<void>[] = []
  for await (const line of createInterface(input)) if (line.trim() !== '') answers.push(answer(line))
  await Promise.all(answers)
}
