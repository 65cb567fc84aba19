import { ToolError } from '../../tool-error.ts'

/**
 * What `--port` says, 0 to 65535.
 * @throws ToolError E_USAGE for anything else
 */
export function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535)
    throw new ToolError('E_USAGE', `--port takes a number from 0 to 65535, not "${text}".`)
  return port
}
