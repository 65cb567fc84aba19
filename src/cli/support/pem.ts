import { createSecureContext, type SecureContextOptions } from 'node:tls'
import { readText } from '../../read-text.ts'
import { ToolError } from '../../tool-error.ts'

/**
 * A key or certificate as text. An empty file would be as good as none to Node, and each connection fail later.
 * @throws ToolError E_FILE_UNREADABLE, E_TLS_UNUSABLE
 */
export function readPem(file: string): string {
  const text = readText(file)
  if (/-----BEGIN [\w ]+-----/.test(text)) return text
  throw new ToolError('E_TLS_UNUSABLE', `${file} holds no PEM (-----BEGIN …-----)`)
}

/**
 * The same, when its parts belong together.
 * @throws ToolError E_TLS_UNUSABLE
 */
export function usable<Tls extends SecureContextOptions>(tls: Tls): Tls {
  try {
    createSecureContext(tls)
    return tls
  } catch (error) {
    throw new ToolError('E_TLS_UNUSABLE', (error as Error).message)
  }
}

/**
 * By which certificate a LAS knows us, and by which it is known: what is given of the three, read.
 * @throws ToolError E_USAGE, E_FILE_UNREADABLE, E_TLS_UNUSABLE
 */
export function clientTls({
  clientCert,
  clientKey,
  ca,
}: {
  readonly clientCert?: string
  readonly clientKey?: string
  readonly ca?: string
}) {
  if ((clientCert === undefined) !== (clientKey === undefined))
    throw new ToolError('E_USAGE', 'A client certificate takes both --client-cert and --client-key.')
  return usable({
    ...(clientCert !== undefined && clientKey !== undefined && { cert: readPem(clientCert), key: readPem(clientKey) }),
    ...(ca !== undefined && { ca: readPem(ca) }),
  })
}
