import { ToolError } from '../../src/tool-error.ts'
import { type Adapter, type Call, callNames, calls } from './adapter.ts'
import { AdapterFailure, lastLines, messageOf } from './failure.ts'
import type { OpenSystem } from './system.ts'
import { problemsWithAnswer, problemsWithQuestion } from './validate.ts'

/** A question of ours that is against our own schema: a bug, never the system's failure. */
class WrongQuestion extends Error {
  override readonly name = 'WrongQuestion'
}

export type Checking = {
  /** Milliseconds that one call may take. Absent: as long as it likes. */
  readonly timeout?: number
  /** False: answers may have any form; for who judges them. Default: held to the schema. */
  readonly form?: boolean
}

/**
 * The same system, of which nothing else comes than an answer in the form of the schema, or an {@link AdapterFailure}:
 * whatever its calls throw, another form, no answer in time. What is no fault of the system goes on as it was: a system that
 * cannot be reached at all (E_SUT_UNREACHABLE), and a question of ours that is against our own schema, which is a bug.
 */
export function checked(system: OpenSystem, { timeout, form = true }: Checking = {}): OpenSystem {
  const adapter: Record<string, unknown> = {}
  for (const call of callNames.filter((name) => !system.lacks.has(name)))
    adapter[call] = async (question: unknown) => {
      const [mistake] = form ? problemsWithQuestion(call, question) : []
      if (mistake !== undefined)
        throw new WrongQuestion(`we ask ${call} against our own schema: ${mistake.where} ${mistake.what}`)
      const answer = await answerOf(system, call, question, timeout)
      const [problem] = form ? problemsWithAnswer(call, answer) : []
      if (problem === undefined) return answer
      const what = `${call} answers in another form: ${problem.where} ${problem.what}. Its form: npx koppelproef docs --text contracts/adapter/CALLS.md`
      throw new AdapterFailure('form', what, { call })
    }
  for (const call of callNames.filter((name) => calls[name].required && system.lacks.has(name)))
    adapter[call] = async () => {
      throw new AdapterFailure('form', `${call}: it has no such call, which every adapter has`, { call })
    }
  return { ...system, adapter: adapter as Adapter, close: () => closing(system, timeout) }
}

/** A system that cannot be let go, or takes too long over it, fails like any call. */
async function closing(system: OpenSystem, timeout: number | undefined): Promise<void> {
  try {
    const late = () => new AdapterFailure('timeout', `closing took longer than ${(timeout ?? 0) / 1000} seconds`)
    await (timeout === undefined ? system.close() : inTime(() => system.close(), timeout, late))
  } catch (error) {
    if (error instanceof AdapterFailure) throw error
    throw new AdapterFailure('broke', `closing: ${messageOf(error)}`, { cause: error })
  }
}

async function answerOf(system: OpenSystem, call: Call, question: unknown, timeout: number | undefined) {
  const ask = system.adapter[call] as (question: unknown, signal?: AbortSignal) => Promise<unknown>
  try {
    if (timeout === undefined) return await ask.call(system.adapter, question)
    // A story begins: one call that hung is one verdict, and not that of the next story as well.
    if (call === 'reset') await system.settle?.()
    const failure = () =>
      new AdapterFailure('timeout', `${call}: no answer within ${timeout / 1000} seconds`, {
        call,
        stderr: lastLines(system.output?.()),
      })
    return await inTime((signal) => ask.call(system.adapter, question, signal), timeout, failure)
  } catch (error) {
    if (error instanceof AdapterFailure || error instanceof WrongQuestion) throw error
    if (error instanceof ToolError && error.code === 'E_SUT_UNREACHABLE') throw error
    throw new AdapterFailure('broke', `${call}: ${messageOf(error)}`, { call, cause: error })
  }
}

/** What comes of `work`, or this failure when it takes longer. A call that never lets go of the process cannot be stopped. */
async function inTime<Value>(
  work: (signal: AbortSignal) => Promise<Value>,
  timeout: number,
  failure: () => AdapterFailure,
): Promise<Value> {
  const tooLate = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(failure())
      tooLate.abort()
    }, timeout)
  })
  try {
    return await Promise.race([work(tooLate.signal), late])
  } finally {
    clearTimeout(timer)
  }
}
