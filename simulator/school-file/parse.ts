import { readFileSync } from 'node:fs'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { nearest } from '../../src/nearest.ts'
import { isDay } from '../../src/time/day.ts'
import { signThatXmlLacks } from '../../src/uwlr/xml-bytes.ts'
import { ownAnomalies } from '../bend/own-anomalies.ts'
import { composeSchool } from './compose.ts'
import { excusedIn } from './deliberate.ts'
import { wordsOf } from './json-schema.ts'
import { type FileProblem, type Path, problemAt, refuse } from './problem.ts'
import type { SchoolFile } from './school-file.ts'
import { type ReadSource, readSource } from './source.ts'
import { giveTypes, type TypedNames, typedNamesOf } from './typed.ts'

/**
 * Reads a school file, YAML or JSON. Throws E_FILE_INVALID with every problem in it: `file:line:column`, the field and
 * the mend. Costs an ajv compile the first time: import this module only when there is a file to read.
 */
export function parseSchoolFile(text: string, fileName: string): SchoolFile {
  return checkSchoolFile(readSource(text, fileName))
}

/** As {@link parseSchoolFile}, for a school that stands inside another file. */
export function checkSchoolFile(read: ReadSource): SchoolFile {
  const { file, problems } = judgeSchoolFile(read)
  refuse(read.source.fileName, problems)
  return file
}

/** The file and every problem in it; with problems it is not to be used. */
export function judgeSchoolFile(read: ReadSource): { file: SchoolFile; problems: readonly FileProblem[] } {
  const { data, source } = read
  const { validate, names } = checker()
  giveTypes(data, names)
  const file = { ...(data as Omit<SchoolFile, 'source'>), source }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    const message = 'a school file is a list of fields and values; start with "school:"'
    return { file, problems: [problemAt(source, [], message)] }
  }
  if ('titel' in data && 'stappen' in data) {
    const message = 'this is a scenario, not a school file; tell it with `koppelproef run`'
    return { file, problems: [problemAt(source, [], message)] }
  }
  const problems = [...problemsWith(read, validate, excusedIn(data)), ...signProblems(data, read)]
  return { file, problems: problems.length > 0 ? problems : composeSchool(file, undefined).problems }
}

/** Everything that a schema finds wrong with a file, in words, but for the errors that are excused. */
export function problemsWith(
  read: ReadSource,
  validate: ValidateFunction,
  excused: (error: ErrorObject) => boolean = () => false,
): FileProblem[] {
  const { data } = read
  const empty = new Map(emptyPaths(data).map((path) => [pointerOf(path), path]))
  validate(data)
  const errors = (validate.errors ?? []).filter((error) => !excused(error))
  const refused = new Set(errors.map(({ instancePath }) => instancePath))
  const problems = errors
    .filter(({ instancePath }) => !empty.has(instancePath))
    .flatMap((error) => problemOf(error, read))
  for (const [pointer, path] of empty) {
    // Refused as it stands, or made into text or a number by a schema that coerces.
    if (!refused.has(pointer) && valueAt(data, path) === null) continue
    const mend = isRequired(data, path, validate) ? 'give it a value' : 'give it a value or leave it out'
    problems.push({ ...read.atName(path), path, message: `is empty; ${mend}` })
  }
  return problems
}

/** Whether a field that stands there must stand there. */
function isRequired(data: unknown, path: Path, validate: ValidateFunction): boolean {
  const bare: unknown = structuredClone(data)
  const [around, name] = [valueAt(bare, path.slice(0, -1)), path.at(-1)]
  if (typeof around !== 'object' || around === null || typeof name !== 'string') return false
  Reflect.deleteProperty(around, name)
  validate(bare)
  const at = pointerOf(path.slice(0, -1))
  return (validate.errors ?? []).some(
    ({ keyword, instancePath, params }) =>
      keyword === 'required' && instancePath === at && params.missingProperty === name,
  )
}

/** A sign that no message can carry; who says `bewust` has it sent as U+FFFD. */
function signProblems(value: unknown, { source }: ReadSource, path: Path = []): FileProblem[] {
  if (typeof value === 'string') {
    const sign = signThatXmlLacks(value)
    if (sign === undefined) return []
    const message = `has the sign ${sign}, which XML cannot carry; leave it out (to send U+FFFD in its place, add "bewust: true" to the record)`
    return [problemAt(source, path, message)]
  }
  if (typeof value !== 'object' || value === null) return []
  if (String((value as { readonly bewust?: unknown }).bewust) === 'true') return []
  return Object.entries(value).flatMap(([name, inner]) =>
    signProblems(inner, { source } as ReadSource, [...path, Array.isArray(value) ? Number(name) : name]),
  )
}

type Checker = { readonly validate: ValidateFunction; readonly names: TypedNames; readonly own: number }

let made: Checker | undefined

function checker(): Checker {
  if (made?.own === ownAnomalies.size) return made
  const schema = schemaHere()
  made = { validate: compileWith(schema, false), names: typedNamesOf(schema), own: ownAnomalies.size }
  return made
}

/** The schema of school files, with the anomalies that were given to this process. A new copy each time. */
export function schemaHere() {
  const schema = JSON.parse(readFileSync(new URL('./school-file.schema.json', import.meta.url), 'utf8'))
  schema.properties.anomalieen.items.properties.naam.enum.push(...ownAnomalies.keys())
  return schema
}

/** Compiles a schema of files whose scalars were read as text: they become what the schema wants. */
export const compileSchema = (schema: object): ValidateFunction => compileWith(schema, true)

function compileWith(schema: object, coerceTypes: boolean): ValidateFunction {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    coerceTypes,
    discriminator: true,
    allowUnionTypes: true,
    strictTypes: false,
    // These schemas are ours and tested: compiling without extras takes a third of the time.
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false },
  })
  ajv.addVocabulary(['x-mend', 'x-intellij-enum-metadata', 'markdownEnumDescriptions'])
  ajv.addFormat('date', isDay)
  return ajv.compile(schema)
}

/** One sentence that says what is wrong and how to mend it. The value itself is never repeated. */
function problemOf(error: ErrorObject, { data, source, atName }: ReadSource): FileProblem[] {
  const path = pathOf(error.instancePath, data)
  const { keyword, params } = error
  const schema = (error.parentSchema ?? {}) as Record<string, unknown>
  const here = (message: string) => [problemAt(source, path, message)]
  switch (keyword) {
    case 'additionalProperties': {
      const name = String(params.additionalProperty)
      const known = Object.keys((schema.properties as object | undefined) ?? {})
      const meant = nearest(name, known)
      const mend = meant ? `did you mean "${meant}"?` : `the fields here are ${listed(known)}`
      return [{ ...atName([...path, name]), path: [...path, name], message: `there is no such field; ${mend}` }]
    }
    case 'required':
      return here(`the field "${params.missingProperty}" is missing`)
    case 'enum':
      return here(
        `is not one of ${mendOfList(valueAt(data, path), params.allowedValues as unknown[])}${meaningOfCodes(schema)}`,
      )
    case 'discriminator': {
      const kinds = (schema.oneOf as { properties: Record<string, { const: string }> }[]).map(
        ({ properties }) => properties[params.tag]?.const ?? '',
      )
      const at = [...path, String(params.tag)]
      return [problemAt(source, at, `is not one of ${mendOfList(params.tagValue, kinds)}`)]
    }
    case 'type':
      return here(`should be ${typeInWords([schema.type].flat() as string[])}`)
    case 'pattern':
    case 'format':
      return here(`should be ${schema['x-mend'] ?? 'of another form'}`)
    case 'minLength':
      return here(`is too short; at least ${params.limit} characters, or leave it out`)
    case 'maxLength':
      return here(
        `is too long; at most ${params.limit} characters (to send it all the same, add "bewust: true" to the record)`,
      )
    // Beside each of these stand the errors of the branch that was taken.
    case 'oneOf':
    case 'if':
      return []
    case 'minProperties':
    case 'maxProperties':
      return here(`should be ${schema['x-mend'] ?? 'filled in with at least one field'}`)
    default:
      return here(schema['x-mend'] ? `should be ${schema['x-mend']}` : `${error.message}`)
  }
}

function mendOfList(value: unknown, allowed: readonly unknown[]): string {
  const names = wordsOf(allowed)
  const meant = typeof value === 'string' && value.length > 1 ? nearest(value, names) : undefined
  return meant ? `${listed(names)}; did you mean "${meant}"?` : listed(names)
}

/** What single digits stand for, where the schema says it: nobody knows them by heart. */
const meaningOfCodes = ({ enum: allowed, description }: Record<string, unknown>): string =>
  typeof description === 'string' && (allowed as unknown[]).every((one) => one === null || /^\d$/.test(String(one)))
    ? ` (${description.replace(/\.$/, '')})`
    : ''

const listed = (names: readonly string[]) =>
  names.length > 24 ? `the ${names.length} that the schema lists` : names.join(', ')

function typeInWords(types: readonly string[]): string {
  const words: Record<string, string> = {
    string: 'text',
    object: 'a group of fields',
    array: 'a list (each item after a dash)',
    boolean: 'true or false',
    integer: 'a whole number',
    number: types.includes('string') ? '' : 'a number',
    null: '',
  }
  return types
    .map((type) => words[type] ?? type)
    .filter(Boolean)
    .join(' or ')
}

/** A JSON pointer as a path, with numbers where the data has a list. */
function pathOf(pointer: string, data: unknown): Path {
  let value = data
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~')
      const step = Array.isArray(value) ? Number(name) : name
      value = (value as Record<string | number, unknown> | undefined)?.[step]
      return step
    })
}

const pointerOf = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step], data)

function emptyPaths(value: unknown, path: Path = []): Path[] {
  if (value === null) return [path]
  if (typeof value !== 'object') return []
  const entries = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value)
  return entries.flatMap(([step, item]) => emptyPaths(item, [...path, step]))
}
