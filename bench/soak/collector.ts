import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What spans are told to: counts them, and keeps none. */
export type Collector = { readonly url: string; readonly spans: () => number; readonly close: () => void }

export async function openCollector(): Promise<Collector> {
  let spans = 0
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const part of request.setEncoding('utf8')) text += part
    spans += (JSON.parse(text) as readonly unknown[]).length
    response.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans: () => spans,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
