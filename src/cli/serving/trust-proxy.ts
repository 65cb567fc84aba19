import { BlockList, isIP } from 'node:net'
import type { TrustProxy } from '../../../simulator/port/forwarded.ts'
import { ToolError } from '../../tool-error.ts'

/** Networks that have a name: this machine, those of one cable, and those that nobody has for itself. */
const named: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
}

/**
 * Which proxies `--trust-proxy` names: addresses, networks (`10.0.0.0/8`), or `loopback`, `linklocal` and `uniquelocal`.
 * @throws ToolError E_USAGE
 */
export function trustOf(networks: readonly string[]): TrustProxy {
  const trusted = new BlockList()
  for (const network of networks)
    for (const one of Object.hasOwn(named, network) ? (named[network] ?? []) : [network])
      if (!isAdded(trusted, one))
        throw new ToolError(
          'E_USAGE',
          `--trust-proxy takes an address or a network, 10.0.0.0/8, or loopback, linklocal, uniquelocal, not "${network}".`,
        )
  return (address) => {
    // How a socket that takes both kinds of address writes the old kind.
    const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
    const kind = isIP(plain)
    return kind !== 0 && trusted.check(plain, kind === 6 ? 'ipv6' : 'ipv4')
  }
}

/** `10.0.0.0/8`, `192.0.2.1`, `2001:db8::/32`. */
function isAdded(trusted: BlockList, network: string): boolean {
  const [, address = '', bits] = /^([\da-f.:]+)(?:\/(\d{1,3}))?$/i.exec(network) ?? []
  const kind = isIP(address)
  const most = kind === 6 ? 128 : 32
  const prefix = bits === undefined ? most : Number(bits)
  if (kind === 0 || prefix > most) return false
  trusted.addSubnet(address, prefix, kind === 6 ? 'ipv6' : 'ipv4')
  return true
}
