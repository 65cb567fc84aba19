import type { Drainable } from '../../../simulator/port/listen.ts'
import { ToolError } from '../../tool-error.ts'
import { untilStopped } from '../support/until-stopped.ts'

/**
 * How many seconds `--drain` says.
 * @throws ToolError E_USAGE
 */
export function secondsToDrain(text: string): number {
  if (!/^\d{1,4}$/.test(text))
    throw new ToolError('E_USAGE', `--drain takes whole seconds, 0 to stop at once, not "${text}".`)
  return Number(text)
}

/**
 * Resolves when it is time to close. A system that asks to stop (SIGTERM) sends others here until it knows better, so what is on its way is
 * answered first, for so many seconds at most or until it asks once more; a person (Ctrl-C) does not wait. `tell` hears what was not
 * answered. `isAttached`: as {@link untilStopped}.
 */
export async function untilDrained(
  { drain }: Pick<Drainable, 'drain'>,
  seconds: number,
  tell: (text: string) => void,
  isAttached = false,
): Promise<void> {
  if ((await untilStopped(isAttached)) !== 'SIGTERM' || seconds === 0) return
  const again = untilStopped().then(() => undefined)
  const drained = await Promise.race([drain(seconds * 1000), again])
  if (drained === undefined) tell('Asked to stop once more: what was on its way is cut off.\n')
  else if (drained.cut > 0)
    tell(`After ${seconds} s ${drained.cut} answers were still on their way: they are cut off.\n`)
}
