import { readFileSync } from 'node:fs'
import type { ErrorObject, ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Call } from './adapter.ts'

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
  const { calls, ...schema } = JSON.parse(readFileSync(new URL('adapter.schema.json', import.meta.url), 'utf8'))
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  ajv.addSchema(schema)
  const rooted = (part: object) => ajv.compile({ ...part, $defs: schema.$defs })
  const entries = Object.entries(calls as Record<string, { vraag: object; antwoord: object }>)
  return Object.fromEntries(
    entries.map(([name, { vraag, antwoord }]) => [name, { vraag: rooted(vraag), antwoord: rooted(antwoord) }]),
  ) as Checks
}

/** What is wrong with an answer to a call; empty when it is good. */
export function problemsWithAnswer(call: Call, answer: unknown): AdapterProblem[] {
  const { [call]: checks } = adapterChecks()
  // A call that answers nothing may answer null, nothing or an empty object.
  if (checks.antwoord(answer ?? {})) return []
  return (checks.antwoord.errors ?? []).filter(({ keyword }) => keyword !== 'oneOf').map(problemOf)
}

const problemOf = ({ instancePath, message, params }: ErrorObject): AdapterProblem => ({
  where: instancePath === '' ? 'the answer' : instancePath,
  what: `${message ?? 'is wrong'}${'allowedValues' in params ? `: ${params.allowedValues.join(', ')}` : ''}${'additionalProperty' in params ? `: ${params.additionalProperty}` : ''}`,
})
