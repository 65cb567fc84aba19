import type { ServerResponse } from 'node:http'
import type { Door, Knock, Refusal } from '../../src/door.ts'
import { locate } from '../wire/locate.ts'
import { isHealthPath } from './health.ts'

/**
 * Who is refused at this path, by the one rule for all of the server: the SOAP services take programs by any name, the
 * front page shows nothing, how it is may be asked by any name, and all that is or will be beside them reads or turns. `path`
 * without query.
 */
export function refusalAt(door: Door, path: string, knock: Knock): Refusal | undefined {
  const { kind } = locate(path)
  if (kind === 'uwlr' || isHealthPath(path)) return door.refuseBrowser(knock)
  return kind === 'home' ? door.refuseVisitor(knock) : door.refuse(knock)
}

const notForYou = { status: 403, title: 'Not for you' }

const answers = {
  'no-token': { status: 401, title: 'Token wanted' },
  'too-much': { status: 429, title: 'Too much at once' },
  'too-much-stored': { status: 507, title: 'As much as your team may keep' },
} as const

const challenge = ['Bearer realm="koppelproef"', 'Basic realm="koppelproef: any name, the token as password"']

/** Says why as problem+json; the rest of the request is not waited for. */
export function sendRefusal({ code, detail, next }: Refusal, response: ServerResponse, retryAfter?: number): void {
  const { status, title } = Object.hasOwn(answers, code) ? answers[code as keyof typeof answers] : notForYou
  response.writeHead(status, {
    'content-type': 'application/problem+json',
    'x-koppelproef-decided': code,
    'x-content-type-options': 'nosniff',
    connection: 'close',
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    ...(status === 401 && { 'www-authenticate': challenge }),
  })
  response.end(JSON.stringify({ type: 'about:blank', title, status, detail, code, next }))
}
