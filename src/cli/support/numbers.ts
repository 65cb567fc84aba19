import { ToolError } from '../../tool-error.ts'

/** More than eleven days: what takes longer in milliseconds is no longer waited for by Node, but over at once. */
const mostSeconds = 1_000_000

/** As it is typed by hand: no sign, no exponent. */
const isPlain = (text: string): boolean => /^\d{1,15}(?:\.\d{1,9})?$/.test(text)

/**
 * What was typed behind a flag, as a number. `least` 0: more than that.
 * @throws ToolError E_USAGE
 */
export function numberOf(flag: string, text: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
  const value = Number(text)
  if (!isPlain(text) || value < least || (least === 0 && value === 0))
    throw new ToolError('E_USAGE', `${flag} takes a number, ${least === 0 ? 'more than 0' : `${least} or more`}.`)
  if (value > most) throw new ToolError('E_USAGE', `${flag} takes a number up to ${most}, not "${text}".`)
  return value
}

/**
 * As {@link numberOf}, whole and at least 1.
 * @throws ToolError E_USAGE
 */
export function whole(flag: string, text: string, most?: number): number {
  const value = numberOf(flag, text, 1, most)
  if (!Number.isInteger(value)) throw new ToolError('E_USAGE', `${flag} takes a whole number, 1 or more.`)
  return value
}

/**
 * Seconds behind a flag, as milliseconds.
 * @throws ToolError E_USAGE
 */
export function secondsOf(flag: string, text: string): number {
  const seconds = Number(text)
  if (!isPlain(text) || !(seconds > 0) || seconds > mostSeconds)
    throw new ToolError(
      'E_USAGE',
      `${flag} takes a number of seconds${seconds > mostSeconds ? ` up to ${mostSeconds}` : ''}, not "${text}".`,
    )
  return seconds * 1000
}
