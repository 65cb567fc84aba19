import type { TrustProxy } from '../../../simulator/port/forwarded.ts'
import { ToolError } from '../../tool-error.ts'

/**
 * Which proxies `--trust-proxy` names: addresses, networks (`10.0.0.0/8`), or `loopback`, `linklocal` and `uniquelocal`.
 * Reading them takes Express, which knows them all.
 * @throws ToolError E_USAGE
 */
export async function trustOf(networks: readonly string[]): Promise<TrustProxy> {
  const { default: express } = await import('express')
  const app = express()
  for (const network of networks)
    try {
      // A bare number would be an address of an older way of writing.
      if (!/[.:]|^[a-z]+$/.test(network)) throw new Error(network)
      app.set('trust proxy', [network])
    } catch {
      throw new ToolError(
        'E_USAGE',
        `--trust-proxy takes an address or a network, 10.0.0.0/8, or loopback, linklocal, uniquelocal, not "${network}".`,
      )
    }
  app.set('trust proxy', [...networks])
  const trust = app.get('trust proxy fn') as (address: string, hop: number) => boolean
  return (address) => trust(address, 0)
}
