import type { AnsweredCall } from '../../../simulator/control/route.ts'
import type { JournalEntry, World } from '../../../simulator/index.ts'
import type { TooMuch } from '../../../simulator/teams/allowance.ts'
import { ToolError } from '../../tool-error.ts'
import type { Terminal } from '../command.ts'
import { lineOf } from './line-of-exchange.ts'
import { createLogJson } from './log-json.ts'

/** Whoever watches hears of what happens: a person by lines to read, or what gathers logs by lines of JSON. */
export type Telling = {
  readonly exchange: (world: World, entry: JournalEntry) => void
  readonly trouble: (error: unknown) => void
  /** What whoever minds the process is to know. */
  readonly notice: (text: string) => void
  /** Absent: not told. */
  readonly ready?: (url: string) => void
  readonly call?: (call: AnsweredCall) => void
  readonly tooMuch?: (tooMuch: TooMuch) => void
  /** Writes what still waits. */
  readonly flush: () => void
}

/** `forScript`: stdout is for a script, so what happens goes to stderr. `now`: milliseconds. */
export function tellingFor(
  log: 'text' | 'json',
  forScript: boolean,
  { out, err }: Pick<Terminal, 'out' | 'err'>,
  now: () => number,
): Telling {
  const lines = inBatches(forScript ? err : out)
  const { flush } = lines
  if (log === 'text')
    return {
      exchange: (_world, entry) => lines.add(lineOf(entry)),
      trouble: (error) => err(textOfTrouble(error)),
      notice: err,
      flush,
    }
  const json = createLogJson(now)
  return {
    ready: (url) => lines.add(json.ready(url)),
    exchange: (world, entry) => lines.add(json.exchange(world, entry)),
    trouble: (error) => lines.add(json.trouble(error)),
    notice: (text) => lines.add(json.notice(text)),
    // Who looks at a console asks every second; what changes something, or was refused, is worth a line.
    call: (call) => {
      if (call.method !== 'get' || call.status >= 400) lines.add(json.call(call))
    },
    tooMuch: (tooMuch) => lines.add(json.tooMuch(tooMuch)),
    flush,
  }
}

/** Lines of one moment are written together: a write for each would cost as much as the answer. */
function inBatches(tell: (text: string) => void) {
  let waiting = ''
  const flush = () => {
    if (waiting !== '') tell(waiting)
    waiting = ''
  }
  return {
    flush,
    add: (line: string) => {
      if (waiting === '') setTimeout(flush, 20)
      waiting += line
    },
  }
}

const textOfTrouble = (error: unknown): string =>
  error instanceof ToolError
    ? `${error.code}: ${error.message}\n${error.next}\n`
    : `A bug in koppelproef: ${error instanceof Error ? error.stack : String(error)}\n`
