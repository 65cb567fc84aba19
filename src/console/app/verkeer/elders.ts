import type { EntryInFull, Message } from './entry.ts'
import { withoutKey } from './xml.ts'

/** Headers that belong to a line, not to a message. */
const ofTheLine = new Set([
  'host',
  'connection',
  'content-length',
  'accept-encoding',
  'transfer-encoding',
  'keep-alive',
  'date',
])

const headersOf = ({ headers }: Message) =>
  Object.entries(headers).filter(([name]) => !ofTheLine.has(name.toLowerCase()))

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/** One line for a shell that sends the same. */
export function curlOf({ method, url, request }: EntryInFull, origin: string): string {
  const headers = headersOf(request).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`)
  const body = request.body ? [`--data-binary ${quoted(request.body)}`] : []
  return ['curl -s', `-X ${method}`, quoted(origin + url), ...headers, ...body].join(' ')
}

/** Exchanges as an HTTP archive (HAR 1.2), which browsers and proxies open. Such files are sent on: it has no key in it. */
export function harOf(entries: readonly EntryInFull[], origin: string): string {
  const named = (message: Message) => Object.entries(message.headers).map(([name, value]) => ({ name, value }))
  return JSON.stringify(
    {
      log: {
        version: '1.2',
        creator: { name: 'Koppelproef', version: '1' },
        entries: entries.map(({ at, method, url, status, request, answer }) => ({
          startedDateTime: at,
          time: 0,
          request: {
            method,
            url: origin + url,
            httpVersion: 'HTTP/1.1',
            cookies: [],
            headers: named(request),
            queryString: [],
            postData: { mimeType: request.headers['content-type'] ?? '', text: withoutKey(request.body ?? '') },
            headersSize: -1,
            bodySize: -1,
          },
          response: {
            status,
            statusText: '',
            httpVersion: 'HTTP/1.1',
            cookies: [],
            headers: named(answer),
            content: {
              size: answer.body?.length ?? 0,
              mimeType: answer.headers['content-type'] ?? '',
              text: answer.body ?? '',
            },
            redirectURL: '',
            headersSize: -1,
            bodySize: -1,
          },
          cache: {},
          timings: { send: 0, wait: 0, receive: 0 },
        })),
      },
    },
    undefined,
    2,
  )
}
