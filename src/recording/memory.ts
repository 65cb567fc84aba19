import { writeFileSync } from 'node:fs'
import { ToolError } from '../tool-error.ts'

/**
 * What goes by stands in memory, so nothing may write that down: no dump of the process, no snapshot or report of Node, no debugger. What
 * was asked of Node for that is refused; what comes of a signal or a crash is turned off.
 * @throws ToolError E_MEMORY_IS_WRITTEN
 */
export function keepMemoryIn({ execArgv, env }: Pick<NodeJS.Process, 'execArgv' | 'env'> = process): void {
  const asked = [...execArgv, ...(env.NODE_OPTIONS ?? '').split(/\s+/)].find((option) => writes.test(option))
  const variable = variables.find((name) => (env[name] ?? '') !== '')
  if (asked !== undefined || variable !== undefined)
    throw new ToolError('E_MEMORY_IS_WRITTEN', asked?.replace(/=.*/s, '') ?? variable ?? '')
  process.report.reportOnFatalError = false
  process.report.reportOnSignal = false
  process.report.reportOnUncaughtException = false
  // Without somebody who listens to it this signal opens the debugger of Node.
  process.on('SIGUSR1', nothing)
  try {
    // On Linux: of the memory of this process nothing stands in a dump of it, whoever asks for one.
    writeFileSync('/proc/self/coredump_filter', '0')
  } catch {}
}

const writes =
  /^--(?:heapsnapshot|heap-prof|cpu-prof|prof(?:$|=)|inspect|debug-port|report-(?:on|uncaught)|tls-keylog|trace-(?:tls|event)|abort-on-uncaught|experimental-report)/

/** What makes Node tell what it sends and receives, or write what it ran. */
const variables = ['NODE_DEBUG', 'NODE_DEBUG_NATIVE', 'NODE_V8_COVERAGE'] as const

const nothing = (): void => {}
