import { type Adapter, type Call, calls } from './adapter.ts'
import { AdapterFailure, type OpenSystem } from './transport.ts'
import { problemsWithAnswer } from './validate.ts'

/**
 * The same system, of which every answer is held to the schema: what a story makes of an answer in another form means
 * nothing. A call that answers otherwise throws {@link AdapterFailure} with the field and what it should be.
 */
export function checked(system: OpenSystem): OpenSystem {
  const adapter: Record<string, unknown> = {}
  for (const call of (Object.keys(calls) as Call[]).filter((name) => !system.lacks.has(name)))
    adapter[call] = async (question: unknown) => {
      const ask = system.adapter[call] as (question: unknown) => Promise<unknown>
      const answer = await ask.call(system.adapter, question)
      const [problem] = problemsWithAnswer(call, answer)
      if (problem === undefined) return answer
      throw new AdapterFailure(
        `${call} answers in another form: ${problem.where} ${problem.what}. koppelproef adapter check tells all of it.`,
      )
    }
  return { ...system, adapter: adapter as Adapter }
}
