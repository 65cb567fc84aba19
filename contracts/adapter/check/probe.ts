import { type Antwoord, type Call, callNames, calls, type Vraag } from '../adapter.ts'
import { AdapterFailure } from '../failure.ts'
import type { OpenSystem } from '../system.ts'
import { problemsWithAnswer } from '../validate.ts'

/** What was seen of one call: good, not there, or wrong in these ways, each with what to do about it. */
export type CallReport = {
  readonly call: Call
  readonly verdict: 'good' | 'absent' | 'wrong'
  readonly problems: readonly { readonly what: string; readonly mend: string }[]
}

/** Asks a system and remembers what was wrong with what it said. */
export type Probe = {
  /** Carries out one call and judges the form of its answer. Undefined: absent, failed or wrong. */
  readonly ask: <Name extends Call>(call: Name, question: Vraag<Name>) => Promise<Antwoord<Name> | undefined>
  readonly note: (call: Call, what: string, mend: string) => void
  readonly reports: () => readonly CallReport[]
}

export function createProbe({ adapter, lacks }: OpenSystem): Probe {
  const found = new Map<Call, { what: string; mend: string }[]>()
  const note: Probe['note'] = (call, what, mend) => void found.get(call)?.push({ what, mend })

  function reportOf(call: Call): CallReport {
    if (lacks.has(call))
      return calls[call].required
        ? { call, verdict: 'wrong', problems: [{ what: 'is missing', mend: `It is required: ${calls[call].says}` }] }
        : { call, verdict: 'absent', problems: [] }
    const problems = found.get(call)
    if (problems === undefined)
      return { call, verdict: 'wrong', problems: [{ what: 'could not be tried', mend: 'Mend the calls above first.' }] }
    return { call, verdict: problems.length === 0 ? 'good' : 'wrong', problems }
  }

  return {
    ask: async (call, question) => {
      if (lacks.has(call)) return undefined
      if (!found.has(call)) found.set(call, [])
      try {
        const answer = await (adapter[call] as (question: unknown) => Promise<unknown>)(question)
        const problems = problemsWithAnswer(call, answer)
        for (const { where, what } of problems.slice(0, 5))
          note(call, `${where} ${what}`, `Answer as calls.${call}.antwoord of adapter.schema.json says.`)
        return (problems.length === 0 ? answer : undefined) as Antwoord<typeof call> | undefined
      } catch (error) {
        if (!(error instanceof AdapterFailure)) throw error
        // The first line of its own stack says where to look.
        const at = error.trace?.split('\n').find((line) => /^\s+at /.test(line))
        note(
          call,
          `${error.message}${at === undefined ? '' : ` (${at.trim()})`}`,
          'Look in the log of the system and answer.',
        )
        return undefined
      }
    },
    note,
    reports: () => callNames.map(reportOf),
  }
}
