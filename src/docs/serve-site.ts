import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { closeServer } from '../close-server.ts'
import { createDoor, type Door } from '../door.ts'
import { listeningHere } from '../listening.ts'
import { policy } from './layout.ts'
import type { Site } from './site.ts'

const types: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' }

const headers = {
  'content-security-policy': `${policy}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
}

/** Serves a site to this machine alone. Throws E_PORT_TAKEN, E_PORT_FORBIDDEN. */
export async function serveSite(
  site: Site,
  port = 0,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const door = createDoor()
  const server = createServer((request, response) => answer(site, door, request, response))
  await listeningHere(server, port)
  const { port: chosen } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${chosen}/`, close: () => closeServer(server) }
}

function answer(site: Site, door: Door, request: IncomingMessage, response: ServerResponse): void {
  const { status, type = 'text/plain', text } = answerTo(site, door, request)
  response.writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8` })
  response.end(request.method === 'HEAD' ? undefined : text)
}

type Answer = { readonly status: number; readonly type?: string | undefined; readonly text: string }

function answerTo(site: Site, door: Door, { method = '', headers: sent, url = '/' }: IncomingMessage): Answer {
  const refusal = door.refuseVisitor({ method, headers: sent, localAddress: '127.0.0.1' })
  if (refusal !== undefined) return { status: 403, text: `${refusal.detail} ${refusal.next}\n` }
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, text: 'These pages can only be read.\n' }
  const path = url.replace(/[?#].*$/s, '').slice(1)
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path
  const file = site.files.get(name)
  if (file === undefined) return { status: 404, text: 'There is no such page; / has the list of all.\n' }
  return { status: 200, type: types[name.slice(name.lastIndexOf('.') + 1)], text: file() }
}
