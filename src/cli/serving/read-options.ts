import { readText } from '../../read-text.ts'
import { ToolError } from '../../tool-error.ts'
import { readPem, usable } from '../support/pem.ts'

// What is typed at serve, read; each throws E_USAGE for what it cannot be.

/** @throws ToolError E_USAGE */
export function hostName(text: string): string {
  if (!/^(?:[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_.])?|\[?[\da-f:.]+\]?)$/i.test(text))
    throw new ToolError('E_USAGE', '--allow-host takes a name as it stands in an address, without port: esis.test.')
  return text
}

/** @throws ToolError E_FILE_UNREADABLE, E_FILE_INVALID */
export function tokenOf(file: string | undefined): string | undefined {
  if (file === undefined) return undefined
  const token = readText(file).trim()
  if (!/^[\x21-\x7e]{16,1000}$/.test(token))
    throw new ToolError(
      'E_FILE_INVALID',
      `${file}:1: the token must be 16 or more letters, digits and signs in one word`,
    )
  return token
}

/** @throws ToolError E_USAGE */
export function rangeOf(text: string | undefined): { from: string; to: string } | undefined {
  if (text === undefined) return undefined
  const [from, to, more] = text.split('-')
  if (from === undefined || to === undefined || more !== undefined)
    throw new ToolError('E_USAGE', `--range takes two brincodes with a hyphen between them, 90AA-99ZZ, not "${text}".`)
  return { from, to }
}

/** @throws ToolError E_USAGE */
export function tlsOf({
  tlsKey,
  tlsCert,
  clientCa,
}: {
  readonly tlsKey?: string
  readonly tlsCert?: string
  readonly clientCa?: string
}) {
  if (tlsKey === undefined && tlsCert === undefined && clientCa === undefined) return undefined
  if (tlsKey === undefined || tlsCert === undefined)
    throw new ToolError('E_USAGE', 'HTTPS needs both --tls-key and --tls-cert.')
  return usable({
    key: readPem(tlsKey),
    cert: readPem(tlsCert),
    ...(clientCa !== undefined && { ca: readPem(clientCa) }),
  })
}
