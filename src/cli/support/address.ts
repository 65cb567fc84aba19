import { ToolError } from '../../tool-error.ts'

/**
 * An address behind a flag, as it was typed. One with a user or password in it is refused without being shown: it would stand in
 * messages, and nobody here sends it along.
 * @throws ToolError E_USAGE
 */
export function addressOf(flag: string, text: string, like = 'http://127.0.0.1:8085'): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url !== undefined && (url.username !== '' || url.password !== ''))
    throw new ToolError('E_USAGE', `${flag} takes an address without a user and a password in it.`)
  if (url !== undefined && /^https?:$/.test(url.protocol)) return text
  throw new ToolError(
    'E_USAGE',
    `${flag} takes an address that starts with http:// or https://, ${like}, not "${text}".`,
  )
}
