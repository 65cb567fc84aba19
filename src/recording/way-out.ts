import { type RequestOptions, request } from 'node:http'
import { Agent } from 'node:https'
import { connect } from 'node:tls'
import { ToolError } from '../tool-error.ts'

/**
 * The proxy by which this machine reaches an address, as the environment says it (`https_proxy`, `http_proxy`, `all_proxy`, `no_proxy`,
 * small or in capitals); undefined: none, as for this machine itself.
 * @throws ToolError E_USAGE, without what stands there: it may hold a password
 */
export function proxyFor({ protocol, hostname, port }: URL, env: NodeJS.ProcessEnv): URL | undefined {
  const said = (name: string) => env[name] || env[name.toUpperCase()] || ''
  const text = said(protocol === 'https:' ? 'https_proxy' : 'http_proxy') || said('all_proxy')
  const isHere = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
  if (text === '' || isHere || isExempt(hostname, port, said('no_proxy'))) return undefined
  const address = /^\w+:\/\//.test(text) ? text : `http://${text}`
  const proxy = URL.canParse(address) ? new URL(address) : undefined
  if (proxy?.protocol !== 'http:')
    throw new ToolError(
      'E_USAGE',
      'The proxy that the environment names must be an address such as http://proxy.example:3128.',
    )
  return proxy
}

/** `las.example`, `.example` and `las.example:8443` leave out that host, all under it, and that port. */
const isExempt = (hostname: string, port: string, list: string): boolean =>
  list.split(/[\s,]+/).some((one) => {
    const [, name = '', at] = /^\*?\.?([^:]*)(?::(\d+))?$/.exec(one.toLowerCase()) ?? []
    if (one === '*') return true
    return name !== '' && (at === undefined || at === port) && (hostname === name || hostname.endsWith(`.${name}`))
  })

/** A request to the LAS as it is asked of the proxy: by a tunnel, or, where nothing is encrypted, by its whole address. */
export function byProxy(
  options: RequestOptions,
  headers: readonly string[],
  upstream: URL,
  proxy: URL,
): RequestOptions {
  if (upstream.protocol === 'https:') return { ...options, agent: tunnelBy(proxy) }
  return {
    ...options,
    ...placeOf(proxy),
    path: `http://${upstream.host}${options.path}`,
    headers: [...headers, ...Object.entries(passwordOf(proxy)).flat()] as never,
  }
}

const tunnels = new Map<string, Agent>()

function tunnelBy(proxy: URL): Agent {
  const known = tunnels.get(proxy.href)
  if (known !== undefined) return known
  const agent = Object.assign(new Agent({ keepAlive: true }), {
    createConnection: (
      options: RequestOptions & { host?: string },
      done: (error: Error | null, socket?: unknown) => void,
    ) => {
      const target = `${options.host}:${options.port ?? 443}`
      const ask = request({
        ...placeOf(proxy),
        method: 'CONNECT',
        path: target,
        headers: { Host: target, ...passwordOf(proxy) },
      })
      ask.once('connect', ({ statusCode }, socket) => {
        if (statusCode === 200) done(null, connect({ ...(options as object), socket }))
        else {
          socket.destroy()
          done(Object.assign(new Error('refused by the proxy'), { code: `EPROXY_${statusCode}` }))
        }
      })
      ask.once('error', done)
      ask.end()
    },
  })
  tunnels.set(proxy.href, agent)
  return agent
}

const placeOf = ({ hostname, port }: URL) => ({ hostname: hostname.replace(/^\[|\]$/g, ''), port: port || 80 })

const passwordOf = ({ username, password }: URL): Readonly<Record<string, string>> =>
  username === ''
    ? {}
    : {
        'Proxy-Authorization': `Basic ${Buffer.from([username, password].map(decodeURIComponent).join(':')).toString('base64')}`,
      }
