import { ToolError } from '../../src/tool-error.ts'
import { callNames, calls } from './adapter.ts'
import { checked } from './checked.ts'
import { openExec } from './open-exec.ts'
import { openHttp } from './open-http.ts'
import { openModule } from './open-module.ts'
import type { OpenSystem } from './system.ts'

export { AdapterFailure } from './failure.ts'
export { copyingSystem, type OpenSystem, systemOf } from './system.ts'

/** How long a system may take over one call, in milliseconds, unless told otherwise. */
export const patience = 10_000

export type Opening = {
  /** Milliseconds that one call may take. Default {@link patience}. */
  readonly timeout?: number
  /** Do not pass on what a command writes to stderr; it is kept either way. Default: pass it on. */
  readonly quiet?: boolean
  /** Where a command is started. Default: the working directory. */
  readonly folder?: string | undefined
}

/**
 * Opens a system under test: `module:./adapter.js` (default export an Adapter, or a function that makes one),
 * `http://host/path` (POST /CALL with JSON), `exec:command` (a process that reads and writes a line of JSON per call).
 * Whatever goes wrong in a call is an AdapterFailure; the form of answers is not looked at (see `checked`).
 * @throws ToolError E_SUT_UNREACHABLE, E_USAGE; a call may throw E_SUT_UNREACHABLE when a story begins
 */
export async function openSystem(
  sut: string,
  { timeout = patience, quiet = false, folder }: Opening = {},
): Promise<OpenSystem> {
  const system = await open(sut, { timeout, quiet, folder })
  const needed = callNames.filter((call) => calls[call].required)
  if (needed.every((call) => system.lacks.has(call))) {
    await system.close().catch(() => {})
    throw new ToolError('E_SUT_UNREACHABLE', sut, `what answers there is no adapter: it has no ${needed.join(', ')}`)
  }
  return checked(system, { timeout, form: false })
}

/**
 * What names no system at all, whatever stands behind it.
 * @throws ToolError E_USAGE
 */
export function refuseNoSystem(sut: string): void {
  if (sut === 'module:') throw new ToolError('E_USAGE', '--sut module: lacks its file: module:./adapter.js.')
  if (/^exec:\s*$/.test(sut)) throw new ToolError('E_USAGE', '--sut exec: lacks its command: "exec:php adapter.php".')
  if (!/^(?:module:|exec:|https?:\/\/)/.test(sut))
    throw new ToolError(
      'E_USAGE',
      `--sut takes testcentrum, module:FILE, http://ADDRESS or exec:COMMAND, not "${sut}".`,
    )
}

function open(sut: string, how: Opening & { readonly timeout: number }): Promise<OpenSystem> {
  refuseNoSystem(sut)
  if (sut.startsWith('module:')) return openModule(sut.slice('module:'.length))
  if (/^https?:\/\//.test(sut)) return openHttp(sut, how.timeout)
  return openExec(sut.slice('exec:'.length), how)
}
