import { ToolError } from '../../src/tool-error.ts'
import type { Call } from './adapter.ts'
import { AdapterFailure, lastLines, messageOf } from './failure.ts'
import { type Running, startLines } from './lines-process.ts'
import { createPassedOn } from './passed-on.ts'
import { type Ask, type OpenSystem, remoteSystem } from './system.ts'

/** So many stories in a row may end a command, or hang it, before it is given up. */
const restarts = 3

/**
 * A command that reads and writes a line of JSON per call. One that died, or that still owes an answer, is started again
 * when the next story begins. `quiet`: what it writes to stderr is kept and not passed on. `folder`: where it
 * is started.
 * @throws ToolError E_SUT_UNREACHABLE
 */
export async function openExec(
  command: string,
  {
    timeout,
    quiet = false,
    folder,
  }: { readonly timeout: number; readonly quiet?: boolean; readonly folder?: string | undefined },
): Promise<OpenSystem> {
  const passedOn = quiet ? undefined : createPassedOn((text) => void process.stderr.write(text))
  const start = () => startLines(command, { passedOn, folder })
  let running = start()
  const listing = await firstAnswer(running, timeout).catch((error) => {
    running.end()
    throw new ToolError('E_SUT_UNREACHABLE', command, messageOf(error))
  })
  let inARow = 0

  /** A story begins: to a process that answers everything. */
  const refresh = (): void => {
    if (running.isWell()) inARow = 0
    else {
      running.end()
      if (++inARow > restarts)
        throw new ToolError(
          'E_SUT_UNREACHABLE',
          command,
          `it ended or hung ${restarts + 1} times in a row${lastLineOf(running.stderr())}`,
        )
      running = start()
    }
    running.forget()
  }

  const ask: Ask = async (call, question, signal) => {
    if (call === 'reset') refresh()
    const answer = await running.ask(call, question, signal)
    if (answer.kind === 'antwoord') return answer.antwoord
    throw failureOf(call, answer, running.stderr())
  }
  return {
    ...remoteSystem(listing, ask),
    output: () => running.stderr(),
    about: (name) => passedOn?.about(name),
    close: async () => {
      await running.leave(timeout / 2)
      passedOn?.end()
    },
  }
}

/** The list of calls; a command that does not know the question lists none and has all. */
async function firstAnswer(running: Running, timeout: number): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${timeout / 1000} seconds`)), timeout)
  })
  try {
    const answer = await Promise.race([running.ask('calls', {}), tooLate])
    if (answer.kind === 'antwoord') return answer.antwoord
    throw new Error(`${answer.reden}${answer.kind === 'gone' ? lastLineOf(running.stderr()) : ''}`)
  } finally {
    clearTimeout(timer)
  }
}

type NoAnswer = Exclude<Awaited<ReturnType<Running['ask']>>, { kind: 'antwoord' }>

const failureOf = (call: Call, { kind, reden }: NoAnswer, stderr: string): AdapterFailure =>
  new AdapterFailure(kind, `${call}: ${reden}`, { call, stderr: lastLines(stderr) })

const lastLineOf = (stderr: string): string =>
  stderr.trim() === '' ? '' : `; its last line: ${stderr.trimEnd().split('\n').at(-1)}`
