import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { closeServer } from '../../src/close-server.ts'
import { createDoor, type Door, type DoorRules, isLoopbackName } from '../../src/door.ts'
import { listenProblem } from '../../src/listening.ts'
import { ToolError } from '../../src/tool-error.ts'
import type { ControlForTeams } from '../control/control.ts'
import type { AnsweredCall } from '../control/route.ts'
import { makeToken } from '../control/token.ts'
import type { Simulator } from '../simulator.ts'
import { createAllowance, type TooMuch } from '../teams/allowance.ts'
import { createPorter } from '../teams/porter.ts'
import type { Teams } from '../teams/teams.ts'
import { keepWhoAsks } from '../teams/who-asks.ts'
import { locate } from '../wire/locate.ts'
import { boundPatience } from './bound-patience.ts'
import { createDraining, type Drained, type Draining } from './draining.ts'
import { cameBy, type TrustProxy } from './forwarded.ts'
import { answerHealth, isHealthPath } from './health.ts'
import { refusalAt, sendRefusal } from './refuse-at-the-door.ts'
import { serveExchange } from './serve-exchange.ts'
import type { Served } from './served.ts'

/** What answers part of the addresses beside the services of ESIS: opened when it is first asked for. */
export type Mount = {
  readonly takes: (request: IncomingMessage & { readonly originalUrl: string }) => boolean
  readonly open: () => Promise<(request: IncomingMessage, response: ServerResponse) => void>
  /** True: opened as soon as a request {@link announces} that it will be asked. Absent: when it is asked. */
  readonly early?: boolean
  /** Whether whoever asks this will at once ask what is `early` too, so that it need not wait. Absent: never. */
  readonly announces?: (request: IncomingMessage & { readonly originalUrl: string }) => boolean
}

export type ListenOptions = {
  /** Beside ESIS and its control API; the first that takes a request answers it. Default: nothing. */
  readonly mounts?: readonly Mount[]
  /** 0 lets the system choose. Default 0. */
  readonly port?: number
  /** Default `127.0.0.1`. */
  readonly host?: string
  /** Serve HTTPS; with `ca` a client certificate is asked for, and judged per koppeling. Absent: HTTP. */
  readonly tls?: { readonly key: string | Buffer; readonly cert: string | Buffer; readonly ca?: string | Buffer }
  /** When the port is taken: how many after it may be tried. Default 0. */
  readonly orNext?: number
  /** Milliseconds that a caller may take to say anything, and then to say its headers. Default 20 seconds. */
  readonly patience?: number
  /** Names beside localhost by which a browser or a program may call what is not SOAP. Default: none. */
  readonly allowHosts?: readonly string[]
  /** What opens the control API. Absent: nothing on a loopback address, and one that is made on any other. */
  readonly token?: string
  /** True: a process that has nothing else to do ends, though this still listens. Default false. */
  readonly background?: boolean
}

/** What it takes beside that for several teams. */
export type SharedListenOptions = {
  /** Which proxies are believed in what they say of who calls. Absent: none. */
  readonly trustProxy?: TrustProxy | undefined
  /** Who may do what, where each team has tokens of its own; in place of `token`. Absent: who is in may do everything. */
  readonly teams?: Teams | undefined
  /** Hears of every call of the control API. */
  readonly onCall?: ((call: AnsweredCall) => void) | undefined
  /** Hears of every request beyond what its team may. */
  readonly onTooMuch?: ((tooMuch: TooMuch) => void) | undefined
}

export type Listening = {
  /** `http://127.0.0.1:8080`, without a slash at the end. */
  readonly url: string
  readonly port: number
  /** What a caller of the control API must send, `Authorization: Bearer TOKEN`. Absent: it is open to this machine. */
  readonly token?: string
  /** Resolves when every connection is gone; open ones are ended. */
  readonly close: () => Promise<void>
}

/** Where somebody may lean on it from outside: it can be emptied before it is closed. */
export type Drainable = Listening & {
  /**
   * From now on `/readyz` says no and each answer is the last on its connection; resolves when nobody is connected any more, or
   * after so many milliseconds. What comes until then is answered.
   */
  readonly drain: (milliseconds: number) => Promise<Drained>
}

/** The HTTP edge: reads bytes, hands them to the simulator, does to the answer what was asked. */
export function createApp(
  simulator: Served,
  door: Door = createDoor(),
  mounts: readonly Mount[] = [],
  { teams, trustProxy, onCall, onTooMuch }: SharedListenOptions = {},
  draining: Draining = createDraining(() => performance.now()),
): RequestListener {
  const callerOf = (request: IncomingMessage) => {
    const caller = door.callerOf({ headers: request.headers })
    if (caller === undefined) return undefined
    const { from } = cameBy(request, trustProxy)
    return from === undefined ? caller : { ...caller, from }
  }
  const { heldBy } = simulator
  const forTeams = {
    ...(teams && { limitsOf: teams.limitsOf, callerOf, ...(heldBy && { heldBy }) }),
    ...(onCall && { onCall }),
  }
  const all = [controlOf(simulator, forTeams), ...mounts].map(openedOnce)
  const porter =
    teams &&
    createPorter({
      simulator,
      callerOf,
      limitsOf: teams.limitsOf,
      allowance: createAllowance(teams.limitsOf, () => performance.now()),
      ...(onTooMuch && { onTooMuch }),
    })
  // No Express around the services: its prototypes and its router cost more than the rest of an answer.
  return (incoming, response) => {
    draining.meet(incoming, response)
    toOriginForm(incoming)
    const url = incoming.url ?? '/'
    const came = cameBy(incoming, trustProxy)
    const refusal = refusalAt(door, pathOf(url), {
      method: incoming.method ?? 'GET',
      headers: trustProxy === undefined ? incoming.headers : { ...incoming.headers, host: came.host },
      rawHeaders: incoming.rawHeaders,
      localAddress: incoming.socket.localAddress,
    })
    if (refusal !== undefined) {
      sendRefusal(refusal, response)
      return
    }
    if (isHealthPath(pathOf(url))) {
      void answerHealth(pathOf(url), simulator.check, draining, response)
      return
    }
    if (porter !== undefined && !porter(incoming, response, pathOf(url))) return
    if (locate(pathOf(url)).kind === 'uwlr') {
      serveExchange(simulator, incoming, response, came)
      return
    }
    const request = Object.assign(incoming, { originalUrl: url })
    const mount = all.find(({ takes }) => takes(request))
    if (mount === undefined) {
      serveExchange(simulator, incoming, response, came)
      return
    }
    if (teams !== undefined) keepWhoAsks(request, callerOf(request))
    mount.open().then(
      (answer) => {
        answer(request, response)
        // Why it does not open is told to who asks it.
        if (mount.announces?.(request)) for (const { early, open } of all) if (early) open().catch(() => undefined)
      },
      (error) => {
        simulator.reportBug(error)
        response.writeHead(500).end()
      },
    )
  }
}

/**
 * `GET http://esis.test/x`, as who calls through a proxy writes it, is `GET /x`; that name counts, and not the Host beside it
 * (RFC 9112, 3.2.2).
 */
function toOriginForm(incoming: IncomingMessage): void {
  if (incoming.url === undefined || incoming.url.startsWith('/')) return
  const [, host, rest = ''] = /^https?:\/\/([^/?#]+)([^#]*)/i.exec(incoming.url) ?? []
  if (host === undefined) return
  incoming.url = rest.startsWith('/') ? rest : `/${rest}`
  incoming.headers.host = host
}

const controlOf = (simulator: Served, forTeams: ControlForTeams): Mount => ({
  takes: mountedAt('control'),
  early: true,
  open: async () =>
    (await import('../control/control.ts')).createControl(simulator, simulator.reportBug, simulator.around, forTeams),
})

/** Takes `/NAME`, and everything under it. */
export const mountedAt = (name: string): Mount['takes'] => {
  const shape = new RegExp(`^/${name}(?:[/?]|$)`)
  return ({ originalUrl }) => shape.test(originalUrl)
}

/** Loaded when it is first asked for: a fetch of a school should not wait for it. */
function openedOnce({ open, ...mount }: Mount): Mount {
  let opened: ReturnType<Mount['open']> | undefined
  return {
    ...mount,
    open: () => {
      opened ??= open()
      return opened
    },
  }
}

const pathOf = (url: string): string => {
  const mark = url.indexOf('?')
  return mark === -1 ? url : url.slice(0, mark)
}

/**
 * Starts listening.
 * @throws ToolError E_PORT_TAKEN, E_PORT_FORBIDDEN, E_HOST_UNKNOWN, E_TLS_UNUSABLE
 */
export const listen = (simulator: Simulator, options: ListenOptions = {}): Promise<Listening> =>
  listenFor(simulator, options)

/**
 * As {@link listen}, for whatever answers.
 * @throws ToolError E_TLS_UNUSABLE
 */
export async function listenFor(
  simulator: Served,
  {
    port = 0,
    host = '127.0.0.1',
    tls,
    orNext = 0,
    patience = 20_000,
    allowHosts,
    token,
    teams,
    trustProxy,
    onCall,
    onTooMuch,
    mounts,
    background = false,
  }: ListenOptions & SharedListenOptions = {},
): Promise<Drainable> {
  const rules: DoorRules =
    teams === undefined
      ? { allowHosts, token: token ?? (isLoopbackName(host) && trustProxy === undefined ? undefined : makeToken()) }
      : { allowHosts, callerOf: teams.callerOf }
  const draining = createDraining(() => performance.now())
  const app = createApp(simulator, createDoor(rules), mounts, { teams, trustProxy, onCall, onTooMuch }, draining)
  const server: Server =
    tls === undefined ? createHttpServer(optionsFor(patience), app) : httpsServer(optionsFor(patience), tls, app)
  boundPatience(server, patience)
  await listenAt(server, port, host, port === 0 ? 0 : orNext)
  if (background) server.unref()
  const actual = (server.address() as AddressInfo).port
  const shown = host.includes(':') ? `[${host}]` : host
  return {
    url: `${tls === undefined ? 'http' : 'https'}://${shown}:${actual}`,
    port: actual,
    ...(rules.token !== undefined && { token: rules.token }),
    drain: (milliseconds) => draining.drain(server, milliseconds),
    close: () => closeServer(server),
  }
}

const optionsFor = (patience: number) => ({ connectionsCheckingInterval: Math.min(5_000, patience) })

/** On this port, or when it is taken on one of the next. */
async function listenAt(server: Server, port: number, host: string, orNext: number): Promise<void> {
  for (let at = port; ; at++) {
    const problem = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve)
      server.listen(at, host, () => {
        server.off('error', resolve)
        resolve(undefined)
      })
    })
    if (problem === undefined) return
    if (problem.code !== 'EADDRINUSE' || at >= Math.min(port + orNext, 65535)) throw listenProblem(problem, port, host)
  }
}

/** Throws E_TLS_UNUSABLE: a key that is none, or not that of the certificate. */
function httpsServer(
  options: ReturnType<typeof optionsFor>,
  tls: NonNullable<ListenOptions['tls']>,
  app: RequestListener,
): Server {
  try {
    const client = { requestCert: tls.ca !== undefined, rejectUnauthorized: false }
    return createHttpsServer({ ...options, handshakeTimeout: 20_000, ...tls, ...client }, app)
  } catch (error) {
    throw new ToolError('E_TLS_UNUSABLE', (error as Error).message)
  }
}
