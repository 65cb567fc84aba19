import type { ErrorObject, ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { type Call, callNames } from './adapter.ts'
import { adapterSchema } from './publish.ts'

/** One thing that is not as the schema of a call says: where, and what it should be. */
export type AdapterProblem = { readonly where: string; readonly what: string }

type Checks = Readonly<Record<Call, { readonly vraag: ValidateFunction; readonly antwoord: ValidateFunction }>>

let made: Checks | undefined

/** The checks of every call, compiled once from the published schema. */
export function adapterChecks(): Checks {
  made ??= compile()
  return made
}

function compile(): Checks {
  const { calls, $defs } = adapterSchema()
  const ajv = new Ajv2020({ allErrors: true, strict: false, discriminator: true })
  const rooted = (part: object) => ajv.compile({ ...part, $defs })
  return Object.fromEntries(
    callNames.map((name) => [name, { vraag: rooted(calls[name].vraag), antwoord: rooted(calls[name].antwoord) }]),
  ) as unknown as Checks
}

/** What is wrong with an answer to a call; empty when it is good. */
export function problemsWithAnswer(call: Call, answer: unknown): AdapterProblem[] {
  // A call that answers nothing may answer null, nothing or an empty object.
  return problemsOf(adapterChecks()[call].antwoord, answer ?? {}, 'the answer')
}

/** What is wrong with a question of ours; empty when it is good. */
export function problemsWithQuestion(call: Call, question: unknown): AdapterProblem[] {
  return problemsOf(adapterChecks()[call].vraag, question ?? {}, 'the question')
}

function problemsOf(check: ValidateFunction, value: unknown, whole: string): AdapterProblem[] {
  if (check(value)) return []
  return (check.errors ?? [])
    .filter(({ keyword }) => keyword !== 'oneOf' && keyword !== 'anyOf')
    .map((error) => problemOf(error, whole))
}

const problemOf = ({ instancePath, message, params }: ErrorObject, whole: string): AdapterProblem => ({
  where: instancePath === '' ? whole : instancePath,
  what: `${message ?? 'is wrong'}${'allowedValues' in params ? `: ${params.allowedValues.join(', ')}` : ''}${'additionalProperty' in params ? `: ${params.additionalProperty}` : ''}`,
})
