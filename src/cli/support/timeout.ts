import { ToolError } from '../../tool-error.ts'

/**
 * What was typed behind `--timeout`, in milliseconds.
 * @throws ToolError E_USAGE
 */
export function millisecondsOf(text: string): number {
  const seconds = Number(text)
  if (!(seconds > 0)) throw new ToolError('E_USAGE', `--timeout takes a number of seconds, not "${text}".`)
  return seconds * 1000
}
