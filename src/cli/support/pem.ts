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
