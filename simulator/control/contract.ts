import { readFileSync } from 'node:fs'
import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { momentOf } from '../../src/time/dutch-time.ts'
import { signThatXmlLacks } from '../../src/uwlr/xml-bytes.ts'
import { ControlProblem, type ProblemItem } from './problem.ts'
import type { Method } from './route.ts'

type Schema = Readonly<Record<string, unknown>>
type Parameter = { readonly name: string; readonly in: 'path' | 'query'; readonly schema: Schema }
type Operation = {
  readonly parameters?: readonly (Parameter | Reference)[]
  readonly requestBody?: Reference | { readonly required?: boolean; readonly content: Content }
  readonly responses: Readonly<Record<string, Reference | { readonly content?: Content }>>
}
type Content = Readonly<Record<string, { readonly schema: Schema }>>
type Reference = { readonly $ref: string }

/** The description of an API, OpenAPI 3.1. */
export type Description = {
  /** The first says under which path it is served. */
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<
    Record<string, Readonly<Partial<Record<Method, Operation>>> & { readonly parameters?: Operation['parameters'] }>
  >
}

/** What a request must be, by the description. */
export type RequestContract = {
  /** The query with numbers and booleans read. Throws a ControlProblem. */
  readonly readQuery: (query: Readonly<Record<string, unknown>>) => Readonly<Record<string, string | number | boolean>>
  /** Path parameters that cannot be are 404. */
  readonly checkParams: (params: Readonly<Record<string, string>>) => void
  /** Gives the body back, `{}` for an absent optional one. Throws a ControlProblem. */
  readonly readBody: (body: unknown) => unknown
  readonly takesBody: boolean
}

/** A description, and what follows from it. */
export type Contract = {
  readonly description: Description
  readonly of: (method: Method, path: string) => RequestContract
  /** Validates an answer; for tests. Undefined when the description has no such answer or it has no body. */
  readonly responseValidator: (method: Method, path: string, status: number) => ValidateFunction | undefined
}

/**
 * Reads a description, `openapi.yaml` beside this file when none is named; costs an ajv compile per operation the first
 * time it is called. The build has made JSON of it, which is read in a hundredth of the time.
 */
export function readContract(file: URL = new URL('openapi.yaml', import.meta.url)): Contract {
  const text = readFileSync(file, 'utf8')
  const description = (file.pathname.endsWith('.json') ? JSON.parse(text) : parse(text)) as Description
  const validators = lazily(() => createAjv().addSchema(description, 'api'))
  const seeDescription = `Mend what is listed under errors; GET ${description.servers[0]?.url}/openapi.json says what is expected.`
  /** Paths and queries are text: here `7` is a number and `true` a boolean. */
  const reader = lazily(() => createAjv({ coerceTypes: true, useDefaults: true }))
  const readers = new Map<string, ValidateFunction>()
  /** Most paths have the same parameters. */
  const readerOf = (parameters: readonly Parameter[], place: Parameter['in']): ValidateFunction => {
    const schema = schemaOf(parameters.map(standingAlone), place)
    const name = JSON.stringify(schema)
    const known = readers.get(name) ?? reader().compile(schema)
    readers.set(name, known)
    return known
  }
  const compile = (pointer: string) => validators().compile({ $ref: `api#${pointer}` })
  const locate = (pointer: string): { pointer: string; value: unknown } => {
    const value = pointer
      .slice(1)
      .split('/')
      .reduce<unknown>((at, step) => (at as Record<string, unknown>)[unescapePointer(step)], description)
    const reference = (value as Partial<Reference>).$ref
    return reference === undefined ? { pointer, value } : locate(reference.slice(1))
  }
  /** A parameter whose schema points nowhere: to read a path the whole description need not be known to ajv. */
  const standingAlone = (parameter: Parameter): Parameter => ({
    ...parameter,
    schema: withoutReferences(parameter.schema, (reference) => locate(reference.slice(1)).value) as Schema,
  })
  const operationOf = (method: Method, path: string) => {
    const operation = description.paths[path]?.[method]
    if (operation === undefined) throw new Error(`${file.pathname} does not describe ${method} ${path}`)
    return operation
  }
  const contractOf = (method: Method, path: string): RequestContract => {
    const operation = operationOf(method, path)
    const at = `/paths/${escapePointer(path)}`
    const parameters = [...(description.paths[path]?.parameters ?? []), ...(operation.parameters ?? [])].map(
      (parameter) => ('$ref' in parameter ? (locate(parameter.$ref.slice(1)).value as Parameter) : parameter),
    )
    const body =
      operation.requestBody &&
      (locate(`${at}/${method}/requestBody`) as { pointer: string; value: { required?: boolean } })
    const validateBody = body && lazily(() => compile(`${body.pointer}/content/application~1json/schema`))
    const validateParams = lazily(() => readerOf(parameters, 'path'))
    const validateQuery = lazily(() => readerOf(parameters, 'query'))
    return {
      takesBody: body !== undefined,
      checkParams: (params) => {
        if (validateParams()({ ...params })) return
        throw new ControlProblem('not-found', 'This path names something that cannot be.', seeDescription, {
          errors: itemsOf(validateParams().errors, 'path'),
        })
      },
      readQuery: (query) => {
        const read = { ...query }
        if (validateQuery()(read)) return read as Record<string, string | number | boolean>
        throw new ControlProblem('invalid', 'The query is not as described.', seeDescription, {
          errors: itemsOf(validateQuery().errors, 'query'),
        })
      },
      readBody: (given) => {
        if (body === undefined || validateBody === undefined) return undefined
        if (given === undefined && body.value.required !== true) return {}
        const signs = itemsWithSigns(given, 'body')
        if (signs.length > 0)
          throw new ControlProblem('invalid', 'The body has signs that no message can carry.', seeDescription, {
            errors: signs,
          })
        if (validateBody()(given)) return given
        throw new ControlProblem('invalid', 'The body is not as described.', seeDescription, {
          errors: itemsOf(validateBody().errors, 'body'),
        })
      },
    }
  }
  return {
    description,
    of: contractOf,
    responseValidator: (method, path, status) => {
      const { responses } = operationOf(method, path)
      const name = responses[status] !== undefined ? String(status) : 'default'
      if (responses[name] === undefined) return undefined
      const { pointer, value } = locate(`/paths/${escapePointer(path)}/${method}/responses/${name}`)
      const [type] = Object.keys((value as { content?: Content }).content ?? {})
      return type === undefined ? undefined : compile(`${pointer}/content/${escapePointer(type)}/schema`)
    },
  }
}

function createAjv(more: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    discriminator: true,
    verbose: true,
    // A test holds that the description is good; the schema of schemas is not compiled at every start for it.
    validateSchema: false,
    meta: false,
    ...more,
  })
  ajv.addFormat('date', (text: string) => momentOf(`${text}T00:00:00`) !== undefined)
  ajv.addFormat('date-time', (text: string) => momentOf(text) !== undefined)
  return ajv
}

/** One object schema for the parameters of one place. */
const schemaOf = (parameters: readonly Parameter[], place: Parameter['in']): object => ({
  type: 'object',
  additionalProperties: place === 'path',
  properties: Object.fromEntries(
    parameters.filter((parameter) => parameter.in === place).map(({ name, schema }) => [name, schema]),
  ),
})

/** The same with what is pointed to in the place of what points to it. Nothing may point to itself. */
function withoutReferences(value: unknown, follow: (reference: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutReferences(one, follow))
  if (typeof value !== 'object' || value === null) return value
  const { $ref, ...rest } = value as Schema
  const own = Object.fromEntries(Object.entries(rest).map(([name, inner]) => [name, withoutReferences(inner, follow)]))
  return typeof $ref === 'string' ? { ...(withoutReferences(follow($ref), follow) as Schema), ...own } : own
}

/** Texts with a sign that XML does not have; of a record that says `bewust` they are let through. */
function itemsWithSigns(value: unknown, where: string): ProblemItem[] {
  if (typeof value === 'string') {
    const sign = signThatXmlLacks(value)
    return sign === undefined ? [] : [{ where, what: `has the sign ${sign}, which XML cannot carry` }]
  }
  if (typeof value !== 'object' || value === null || (value as { readonly bewust?: unknown }).bewust === true) return []
  return Object.entries(value)
    .flatMap(([name, inner]) => itemsWithSigns(inner, `${where}/${name.slice(0, 100)}`))
    .slice(0, mostItems)
}

/** Who made more mistakes than this made one, many times. */
const mostItems = 100

/** ajv's errors in words, without values of the request. */
function itemsOf(errors: readonly ErrorObject[] | null | undefined, root: string): ProblemItem[] {
  const items = (errors ?? [])
    .slice(0, 10 * mostItems)
    .filter(({ keyword }) => keyword !== 'if' && keyword !== 'anyOf')
    .map(({ instancePath, keyword, params, parentSchema, message = 'is not right' }): ProblemItem => {
      const at = `${root}${instancePath}`
      if (keyword === 'additionalProperties')
        return { where: `${at}/${params.additionalProperty}`, what: 'is not known here' }
      if (keyword === 'required') return { where: `${at}/${params.missingProperty}`, what: 'is missing' }
      if (keyword === 'enum') return { where: at, what: `must be one of ${params.allowedValues.join(', ')}` }
      if (keyword === 'const') return { where: at, what: `must be ${params.allowedValue}` }
      if (keyword === 'format') return { where: at, what: `must be a ${params.format}` }
      if (keyword === 'discriminator') {
        return { where: `${at}/${params.tag}`, what: `must be one of ${kindsOf(parentSchema, params.tag).join(', ')}` }
      }
      return { where: at, what: message }
    })
  const told = items.map(({ where, what }) => ({ where: where.slice(0, 200), what: what.slice(0, 500) }))
  return [...new Map(told.map((item) => [`${item.where} ${item.what}`, item])).values()].slice(0, mostItems)
}

/** What the field that tells the kinds apart may be. */
function kindsOf(schema: ErrorObject['parentSchema'], tag: string): string[] {
  const { oneOf = [] } = (schema ?? {}) as { readonly oneOf?: readonly Schema[] }
  const kinds = oneOf.map((kind) => (kind.properties as Record<string, Schema> | undefined)?.[tag]?.const)
  return [...new Set(kinds.map(String))]
}

function lazily<Value>(make: () => Value): () => Value {
  let value: Value | undefined
  return () => {
    value ??= make()
    return value
  }
}

const escapePointer = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1')

const unescapePointer = (step: string): string => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~')
