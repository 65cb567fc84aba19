import type { Tekst } from '../../../report/report.ts'
import { type Antwoord, type Call, callNames, calls, type Vraag } from '../adapter.ts'
import type { Spoken } from '../define-call.ts'
import { AdapterFailure } from '../failure.ts'
import type { OpenSystem } from '../system.ts'
import { problemsWithAnswer } from '../validate.ts'

/** Something that is wrong with a call, and what to do about it. */
export type AdapterProblem = { readonly what: Tekst; readonly mend: Spoken }

/** What was seen of one call: good, not there, or wrong in these ways, each with what to do about it. */
export type CallReport = {
  readonly call: Call
  readonly verdict: 'good' | 'absent' | 'wrong'
  readonly problems: readonly AdapterProblem[]
  /** What is right for some systems and not for others, each with what to do about it. Absent: nothing. */
  readonly remarks?: readonly AdapterProblem[]
  /** What of the call the system says that it has not, in words. Absent: nothing. */
  readonly without?: readonly Spoken[]
}

/** Asks a system and remembers what was wrong with what it said. */
export type Probe = {
  /** Carries out one call and judges the form of its answer. Undefined: absent, failed or wrong. */
  readonly ask: <Name extends Call>(call: Name, question: Vraag<Name>) => Promise<Antwoord<Name> | undefined>
  readonly note: (call: Call, what: Tekst, mend: Spoken) => void
  /** Something that is right for some systems and not for others: no fault. */
  readonly remark: (call: Call, what: Tekst, mend: Spoken) => void
  /** Something of a call that the system has not: no fault. */
  readonly lacksPart: (call: Call, part: Spoken) => void
  readonly reports: () => readonly CallReport[]
}

export function createProbe({ adapter, lacks }: OpenSystem): Probe {
  const found = new Map<Call, AdapterProblem[]>()
  const parts = new Map<Call, Spoken[]>()
  const said = new Map<Call, AdapterProblem[]>()
  const note: Probe['note'] = (call, what, mend) => void found.get(call)?.push({ what, mend })

  function reportOf(call: Call): CallReport {
    if (lacks.has(call))
      return calls[call].required
        ? { call, verdict: 'wrong', problems: [missing(call)] }
        : { call, verdict: 'absent', problems: [] }
    const problems = found.get(call)
    if (problems === undefined) return { call, verdict: 'wrong', problems: [untried] }
    const [without, remarks] = [parts.get(call), said.get(call)]
    return {
      call,
      verdict: problems.length === 0 ? 'good' : 'wrong',
      problems,
      ...(without && { without }),
      ...(remarks && { remarks }),
    }
  }

  return {
    ask: async (call, question) => {
      if (lacks.has(call)) return undefined
      if (!found.has(call)) found.set(call, [])
      try {
        const answer = await (adapter[call] as (question: unknown) => Promise<unknown>)(question)
        const problems = problemsWithAnswer(call, answer)
        for (const { where, what } of problems.slice(0, 5)) note(call, `${where} ${what}`, asTheSchema(call))
        return (problems.length === 0 ? answer : undefined) as Antwoord<typeof call> | undefined
      } catch (error) {
        if (!(error instanceof AdapterFailure)) throw error
        // The first line of its own stack says where to look.
        const at = error.trace?.split('\n').find((line) => /^\s+at /.test(line))
        note(
          call,
          `${error.message}${at === undefined ? '' : ` (${at.trim()})`}`,
          calls[call].required || !isNotThere(error.message) ? lookInLog : notListed(call),
        )
        return undefined
      }
    },
    note,
    remark: (call, what, mend) => void said.set(call, [...(said.get(call) ?? []), { what, mend }]),
    lacksPart: (call, part) => void parts.set(call, [...(parts.get(call) ?? []), part]),
    reports: () => callNames.map(reportOf),
  }
}

const missing = (call: Call): AdapterProblem => ({
  what: { nl: 'ontbreekt', en: 'is missing' },
  mend: { nl: `Deze aanroep is nodig: ${calls[call].says.nl}`, en: `It is required: ${calls[call].says.en}` },
})

const untried: AdapterProblem = {
  what: { nl: 'kon niet geprobeerd worden', en: 'could not be tried' },
  mend: { nl: 'Verbeter eerst de aanroepen hierboven.', en: 'Mend the calls above first.' },
}

const asTheSchema = (call: Call): Spoken => ({
  nl: `Antwoord zoals calls.${call}.antwoord van adapter.schema.json zegt.`,
  en: `Answer as calls.${call}.antwoord of adapter.schema.json says.`,
})

const lookInLog: Spoken = {
  nl: 'Kijk in de log van het systeem, en antwoord.',
  en: 'Look in the log of the system and answer.',
}

const isNotThere = (message: string): boolean => /HTTP (404|405|501)\b/.test(message)

/** Over HTTP the listing says what is there; without one all of it is. */
const notListed = (call: Call): Spoken => ({
  nl: `Hebt u ${call} niet, antwoord op GET / dan met de namen van de aanroepen die u wel hebt; anders: maak haar.`,
  en: `When you have no ${call}, answer GET / with the names of the calls that you do have; else make it.`,
})
