import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/** Whether what this address says of others is believed: a proxy of one's own. */
export type TrustProxy = (address: string) => boolean

/** How a request was sent, as who sent it knows it. */
export type Came = {
  readonly scheme: 'http' | 'https'
  /** `esis.test:8443`. Absent: a request without a Host. */
  readonly host?: string
  /** The address of who sent it. Absent: gone already, or a proxy keeps it to itself. */
  readonly from?: string
}

/** What one proxy said of who was before it. */
type Hop = { readonly for?: string; readonly proto?: string; readonly host?: string }

/**
 * How a request came: as the socket has it, or as a proxy that is trusted says, and the one that is trusted before that. Two headers are
 * read, `Forwarded` and those that begin with `X-Forwarded-`; when both are there and say different things neither counts, as a proxy
 * that writes the one passes on what a caller wrote in the other.
 */
export function cameBy({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, trust?: TrustProxy): Came {
  const { remoteAddress } = socket
  const scheme = 'encrypted' in socket ? 'https' : 'http'
  const direct: Came = {
    scheme,
    ...(headers.host !== undefined && { host: headers.host }),
    ...(remoteAddress !== undefined && { from: remoteAddress }),
  }
  if (trust === undefined || remoteAddress === undefined || !trust(remoteAddress)) return direct
  const [one, other] = [hopsOfStandard(textOf(headers.forwarded)), hopsOfHabit(headers)]
    .filter((hops) => hops.length > 0)
    .map((hops) => firstOf(hops, trust))
  if (one === undefined || (other !== undefined && !isSame(one, other))) return direct
  const host = one.host ?? headers.host
  return {
    scheme: one.proto === 'http' || one.proto === 'https' ? one.proto : scheme,
    ...(host !== undefined && { host }),
    ...(one.for === undefined ? { from: remoteAddress } : isIP(one.for) !== 0 && { from: one.for }),
  }
}

/** The hop of the proxy that is furthest from here, of those that are trusted without a gap. */
function firstOf(hops: readonly Hop[], trust: TrustProxy): Hop {
  const isPassed = ({ for: by }: Hop) => by !== undefined && trust(by)
  return hops.findLast((hop, at) => at === 0 || !isPassed(hop)) ?? {}
}

const isSame = (one: Hop, other: Hop): boolean =>
  one.for === other.for && one.proto === other.proto && one.host === other.host

/** `Forwarded: for=192.0.2.60;proto=https;host=esis.test, for=…` (RFC 7239), oldest first. */
function hopsOfStandard(text: string): readonly Hop[] {
  if (text === '') return []
  return splitOutside(text, ',').map((element) => {
    const pairs = splitOutside(element, ';').map((pair): [string, string] => {
      const mark = pair.indexOf('=')
      return [pair.slice(0, mark).trim().toLowerCase(), unquoted(pair.slice(mark + 1).trim())]
    })
    return hopOf(Object.fromEntries(pairs))
  })
}

/** `X-Forwarded-For: 192.0.2.60, 10.0.0.4`, with a protocol and a name for each of them, or those of the nearest proxy alone. */
function hopsOfHabit(headers: IncomingMessage['headers']): readonly Hop[] {
  const [all, protos, hosts] = (['for', 'proto', 'host'] as const).map((name) => {
    const text = textOf(headers[`x-forwarded-${name}`])
    return text === '' ? [] : text.split(',').map((each) => each.trim())
  }) as [string[], string[], string[]]
  const length = Math.max(all.length, protos.length > 0 || hosts.length > 0 ? 1 : 0)
  return Array.from({ length }, (_, index) =>
    hopOf({ for: all[index], proto: partOf(protos, index, length), host: partOf(hosts, index, length) }),
  )
}

const partOf = (parts: readonly string[], index: number, length: number): string | undefined =>
  parts.length === length ? parts[index] : parts.at(-1)

/** What cannot be an address, a protocol or a name is left out, but for an address that is hidden: behind it nothing is known. */
const hopOf = ({ for: from, proto, host }: { readonly [name in keyof Hop]?: string | undefined }): Hop => ({
  ...(from && { for: addressIn(from) }),
  ...(proto && /^https?$/i.test(proto) && { proto: proto.toLowerCase() }),
  ...(host && /^(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i.test(host) && { host }),
})

/** `192.0.2.60:4711` and `[2001:db8::1]:4711` without brackets and port. */
const addressIn = (text: string): string =>
  /^\[([\da-f:.]+)\](?::\d{1,5})?$/i.exec(text)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/.exec(text)?.[1] ?? text

const unquoted = (text: string): string =>
  text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text

/** Between quotes a sign is no border. */
const splitOutside = (text: string, border: string): readonly string[] =>
  text.match(new RegExp(`(?:"(?:[^"\\\\]|\\\\.)*"|[^"${border}])+`, 'g')) ?? []

const textOf = (header: string | readonly string[] | undefined): string =>
  header === undefined ? '' : typeof header === 'string' ? header : header.join(', ')
