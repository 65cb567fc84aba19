import { ToolError } from '../../tool-error.ts'

/**
 * What was typed behind a flag, as a number. `least` 0: more than that.
 * @throws ToolError E_USAGE
 */
export function numberOf(flag: string, text: string, least: number): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value) || value < least || (least === 0 && value === 0))
    throw new ToolError('E_USAGE', `${flag} takes a number, ${least === 0 ? 'more than 0' : `${least} or more`}.`)
  return value
}

/**
 * As {@link numberOf}, whole and at least 1.
 * @throws ToolError E_USAGE
 */
export function whole(flag: string, text: string): number {
  const value = numberOf(flag, text, 1)
  if (!Number.isInteger(value)) throw new ToolError('E_USAGE', `${flag} takes a whole number, 1 or more.`)
  return value
}
