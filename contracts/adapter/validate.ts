import type { ErrorObject, ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { type Call, callNames } from './adapter.ts'
import { adapterSchema } from './publish.ts'
import { groep, leerkracht, leerling } from './shapes/records.ts'

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
  const ajv = new Ajv2020({ allErrors: true, strict: false, discriminator: true, verbose: true })
  const rooted = (part: object) => ajv.compile({ ...part, $defs })
  return Object.fromEntries(
    callNames.map((name) => [name, { vraag: rooted(calls[name].vraag), antwoord: rooted(calls[name].antwoord) }]),
  ) as Checks
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

let fieldsOfRecords: Readonly<Record<RecordSoort, Readonly<Record<string, ValidateFunction>>>> | undefined
type RecordSoort = 'groep' | 'leerkracht' | 'leerling'

/** May a system tell this value of a field of its records? What the form refuses, no system can tell as it came. */
export function mayBeTold(soort: RecordSoort, field: string, value: unknown): boolean {
  fieldsOfRecords ??= compileFields()
  return fieldsOfRecords[soort][field]?.(value) ?? true
}

function compileFields(): NonNullable<typeof fieldsOfRecords> {
  const ajv = new Ajv2020({ strict: false })
  const fieldsOf = ({ properties }: { readonly properties: object }) =>
    Object.fromEntries(Object.entries(properties).map(([name, form]) => [name, ajv.compile(form)]))
  return { groep: fieldsOf(groep), leerkracht: fieldsOf(leerkracht), leerling: fieldsOf(leerling) }
}

function problemsOf(check: ValidateFunction, value: unknown, whole: string): AdapterProblem[] {
  if (check(value)) return []
  return (check.errors ?? [])
    .filter(({ keyword }) => keyword !== 'oneOf' && keyword !== 'anyOf')
    .map((error) => problemOf(error, whole))
}

const problemOf = (error: ErrorObject, whole: string): AdapterProblem => {
  const { instancePath, params, data } = error
  const isNull = data === null ? 'is null: leave the field out. It ' : ''
  const allowed = 'allowedValues' in params ? `: ${params.allowedValues.join(', ')}` : ''
  const added = 'additionalProperty' in params ? `: ${params.additionalProperty}` : ''
  return {
    where: instancePath === '' ? whole : instancePath,
    what: `${isNull}${messageOf(error)}${allowed}${added}`,
  }
}

/** Of forms that are told apart by a field: which values that may have, where the library says `must be in oneOf`. */
function messageOf({ keyword, message, params, parentSchema }: ErrorObject): string {
  if (keyword !== 'discriminator' || params.error !== 'mapping') return message ?? 'is wrong'
  const { oneOf } = parentSchema as { readonly oneOf: readonly Form[] }
  const values = oneOf.flatMap(({ properties }) => properties?.[params.tag]?.const ?? [])
  return `has ${params.tag} ${JSON.stringify(params.tagValue)}: must be one of ${values.join(', ')}`
}

type Form = { readonly properties?: Readonly<Record<string, { readonly const?: string }>> }
