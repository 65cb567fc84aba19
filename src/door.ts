import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What of a request says who knocks. Header names in lower case. */
export type Knock = {
  readonly method?: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** Names and values by turn, as they came: there `Host` stands as often as it was said. */
  readonly rawHeaders?: readonly string[]
  /** The address of ours at which it came in, `127.0.0.1`. Absent: unknown. */
  readonly localAddress?: string
}

/** Who knocks with a request of Node. */
export const knockOf = ({ method = 'GET', headers, rawHeaders, socket: { localAddress } }: IncomingMessage): Knock => ({
  method,
  headers,
  rawHeaders,
  ...(localAddress !== undefined && { localAddress }),
})

/** `look`: whatever changes nothing. `turn`: all of the own worlds. `manage`: all of all worlds. */
export type May = 'look' | 'turn' | 'manage'

/** Whose token was shown, where each team has its own. `from`: the address of who showed it; absent: unknown. */
export type Caller = { readonly team: string; readonly may: May; readonly from?: string }

export type DoorRules = {
  /** Names beside those of loopback by which this machine may be called, without port. */
  readonly allowHosts?: readonly string[]
  /** What a caller must show to turn the knobs. Absent: nothing. */
  readonly token?: string
  /** Whose token this is, in place of one token for all; undefined: nobody's. */
  readonly callerOf?: (token: string) => Caller | undefined
}

/** Why somebody stays outside; `next` says what to do about it. */
export type Refusal = {
  readonly code:
    | 'foreign-host'
    | 'foreign-origin'
    | 'no-token'
    | 'only-looks'
    | 'not-yours'
    | 'too-much'
    | 'too-much-stored'
  readonly detail: string
  readonly next: string
}

/**
 * Who may come in. A page of another site must not reach what stands on this machine, however it is open in the
 * developer's browser: neither as itself (`Origin`, `Sec-Fetch-Site`) nor under a name of its own that it lets point
 * here (`Host`; DNS rebinding). Programs send none of the first two.
 */
export type Door = {
  /** What reads or turns: any name but ours is foreign, and the token is asked for. */
  readonly refuse: (knock: Knock) => Refusal | undefined
  /** The same without the token: a page that shows nothing by itself. */
  readonly refuseVisitor: (knock: Knock) => Refusal | undefined
  /** A service that programs may call by any name, and browsers not at all unless they come from here. */
  readonly refuseBrowser: (knock: Knock) => Refusal | undefined
  /** Whose token is shown; undefined where tokens are not of teams. */
  readonly callerOf: (knock: Knock) => Caller | undefined
}

export function createDoor({ allowHosts = [], token, callerOf }: DoorRules = {}): Door {
  const allowed = new Set(allowHosts.map(bareName))
  const hostProblem = ({ headers, rawHeaders = [], localAddress }: Knock): Refusal | undefined => {
    const name = nameOf(textOf(headers.host))
    // Who says it twice may mean the other one, as whoever passed it on may have.
    const isSaidTwice = rawHeaders.filter((part, place) => place % 2 === 0 && /^host$/i.test(part)).length > 1
    if (
      !isSaidTwice &&
      name !== undefined &&
      (isLoopbackName(name) || allowed.has(name) || name === plainAddress(localAddress))
    )
      return undefined
    return {
      code: 'foreign-host',
      detail: 'This machine was called by a name that is not one of its own.',
      next: 'Call it as localhost or 127.0.0.1, or start with --allow-host NAME. Only the SOAP services and their WSDL, such as /uwlr/leerlinggegevens, go by any name.',
    }
  }
  const refuseVisitor = (knock: Knock): Refusal | undefined => hostProblem(knock) ?? pageProblem(knock)
  const callerIn = (knock: Knock) => callerOf?.(shownToken(textOf(knock.headers.authorization)))
  const shownProblem = (knock: Knock): Refusal | undefined => {
    if (callerOf === undefined) return tokenProblem(knock, token)
    const caller = callerIn(knock)
    return caller === undefined ? noTeam : caller.may === 'look' && !isLook(knock) ? onlyLooks : undefined
  }
  return {
    refuse: (knock) => refuseVisitor(knock) ?? shownProblem(knock),
    callerOf: callerIn,
    refuseVisitor,
    refuseBrowser: (knock) =>
      knock.headers.origin === undefined && knock.headers['sec-fetch-site'] === undefined
        ? undefined
        : (pageProblem(knock) ?? (isVisit(knock) ? undefined : hostProblem(knock))),
  }
}

/** A page of another site, open in the developer's browser, has no business here. To follow a link is no business yet. */
function pageProblem(knock: Knock): Refusal | undefined {
  const { origin, host } = knock.headers
  const site = knock.headers['sec-fetch-site'] ?? 'none'
  const own = origin === undefined || isSameHost(textOf(origin), textOf(host))
  if (own && (site === 'same-origin' || site === 'none' || isVisit(knock))) return undefined
  return {
    code: 'foreign-origin',
    detail: 'A page of another site may not ask this.',
    next: 'Call it from a program, or from a page on the same host and port.',
  }
}

/** Somebody who opens an address in a tab of their own: by a link, a bookmark, or by typing it. */
const isVisit = ({ method, headers }: Knock): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  headers.origin === undefined &&
  headers['sec-fetch-mode'] === 'navigate' &&
  headers['sec-fetch-dest'] === 'document'

function tokenProblem({ headers }: Knock, token: string | undefined): Refusal | undefined {
  if (token === undefined || isSame(shownToken(textOf(headers.authorization)), token)) return undefined
  return {
    code: 'no-token',
    detail: 'Others than this machine can reach this, so it takes a token.',
    next: 'Send Authorization: Bearer TOKEN with the token that was printed at the start, or that of --token-file. A browser asks for it: any name, the token as password.',
  }
}

const noTeam: Refusal = {
  code: 'no-token',
  detail: 'Teams share this, so it takes the token of one of them.',
  next: 'Send Authorization: Bearer TOKEN with a token of your team that is valid today; koppelproef token new TEAM makes one. A browser asks for it: any name, the token as password.',
}

const onlyLooks: Refusal = {
  code: 'only-looks',
  detail: 'This token may only look, and this would change something.',
  next: 'Use a token of your team that may turn the knobs; koppelproef token new TEAM --may turn makes one.',
}

const isLook = ({ method = 'GET' }: Knock): boolean => method === 'GET' || method === 'HEAD'

/** `Bearer TOKEN`, or what a browser makes of a password: `Basic` of `NAME:TOKEN`. */
function shownToken(authorization: string): string {
  const [, scheme = '', shown = ''] = /^(\S+) +(\S+)$/.exec(authorization) ?? []
  if (/^bearer$/i.test(scheme)) return shown
  if (!/^basic$/i.test(scheme)) return ''
  const pair = Buffer.from(shown, 'base64').toString()
  return pair.slice(pair.indexOf(':') + 1)
}

const isSame = (shown: string, token: string): boolean => timingSafeEqual(digestOf(shown), digestOf(token))

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()

const textOf = (header: string | readonly string[] | undefined): string =>
  header === undefined ? '' : typeof header === 'string' ? header : header.join(', ')

/** The name in a Host header, without port, small; undefined when it is no host at all. */
function nameOf(host: string): string | undefined {
  const [, name] = /^(\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i.exec(host) ?? []
  return name === undefined ? undefined : bareName(name)
}

const bareName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')

const plainAddress = (address: string | undefined): string | undefined =>
  address?.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')

const isSameHost = (origin: string, host: string): boolean =>
  /^https?:\/\//i.test(origin) && URL.canParse(origin) && new URL(origin).host === hostWithoutDefault(origin, host)

/** A browser leaves the port of its scheme out of both; others may write it. */
const hostWithoutDefault = (origin: string, host: string): string => {
  const address = `${origin.slice(0, origin.indexOf(':'))}://${host}`
  return URL.canParse(address) ? new URL(address).host : host
}

/** Names and addresses that never leave this machine, whoever answers for names. */
export const isLoopbackName = (name: string): boolean => {
  const bare = bareName(name)
  return (
    bare === 'localhost' ||
    bare.endsWith('.localhost') ||
    /^127(\.\d{1,3}){3}$/.test(bare) ||
    bare === '::1' ||
    /^::ffff:127(\.\d{1,3}){3}$/.test(bare)
  )
}
