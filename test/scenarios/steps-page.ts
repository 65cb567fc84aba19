import { scenarioSchema, stepForms, words } from '../../scenarios/language/schema.ts'
import { kenmerken } from '../../scenarios/profile/kenmerken.ts'
import { steps } from '../../scenarios/steps/steps.ts'
import { verwachtingen } from '../../scenarios/steps/verwacht/verwachtingen.ts'
import { expectingWords, verwachtForm } from '../../scenarios/steps/verwacht.ts'
import { kinds } from '../../simulator/changes/kinds.ts'
import { changeSchemas } from '../../simulator/changes/schema.ts'
import { type JsonSchema, wordsOf } from '../../simulator/school-file/json-schema.ts'
import { tableOf } from '../docs.ts'

/** A line of YAML behind the dash, for every step. */
export const stepExamples: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...steps, ...expectingWords].map(({ name, example }) => [name, example])),
  'stappen-uit': 'stappen-uit: _begin.yaml',
}

/** What stands under `verwacht`, for every expectation. */
export const expectationExamples: Readonly<Record<string, string>> = Object.fromEntries(
  verwachtingen.map(({ name, example }) => [name, example]),
)

/** What stands under `wijziging`, for every kind. */
export const changeExamples: Readonly<Record<string, string>> = Object.fromEntries(
  kinds.map(({ soort, example }) => [soort, [`soort: ${soort}`, example].filter(Boolean).join(', ')]),
)

type Properties = Readonly<Record<string, JsonSchema>>

const propertiesOf = (schema: JsonSchema): Properties => (schema.properties ?? {}) as Properties
const itemsOf = (schema: JsonSchema) => schema.items as JsonSchema | undefined
const saysOf = (schema: JsonSchema) =>
  String(schema.description ?? (schema.$ref === '#/$defs/aanwijzing' ? 'One of the school.' : ''))

const refs: Readonly<Record<string, string>> = {
  aanwijzing: '[pointer into the school](#who-is-meant)',
  ea: '[pointer into the EA](#who-is-meant)',
  op: '[what it is put on](../../simulator/README.md)',
  leerling: 'fields of a pupil',
  leerkracht: 'fields of a teacher',
  groep: 'fields of a group',
  wet: 'name of a [law](../laws/README.md)',
  stapOfStappen: 'a step, or a list of steps',
}

/** What may be written there, in words. */
function formOf(schema: JsonSchema): string {
  if (typeof schema.$ref === 'string') return refs[schema.$ref.split('/').at(-1)!]!
  if (schema.anyOf) return (schema.anyOf as JsonSchema[]).map(formOf).join(', or ')
  if (schema.const !== undefined) return `\`${schema.const}\``
  const values = Array.isArray(schema.enum) ? wordsOf(schema.enum) : undefined
  if (values) return values.length > 30 ? 'one of a list' : values.map((value) => `\`${value}\``).join(', ')
  const types = [schema.type].flat()
  if (types.includes('array')) return `list: ${formOf(itemsOf(schema)!)}`
  if (types.includes('object')) return 'fields'
  if (types.includes('boolean')) return 'true, false'
  return types.includes('integer') ? 'number' : 'text'
}

type Row = readonly [field: string, form: string, says: string]

/** Every field, and the fields within. */
function rowsOf(schema: JsonSchema, path = ''): Row[] {
  const needs = (schema.required ?? []) as readonly string[]
  return Object.entries(propertiesOf(schema)).flatMap(([name, field]) => {
    const field_ = `${path}${name}`
    const row: Row = [`\`${field_}\`${needs.includes(name) ? ' (needed)' : ''}`, formOf(field), saysOf(field)]
    return [row, ...innerRows(field, field_)]
  })
}

const innerRows = (schema: JsonSchema, path: string): Row[] => [
  ...rowsOf(schema, `${path}.`),
  ...(itemsOf(schema) ? rowsOf(itemsOf(schema)!, `${path}[].`) : []),
  ...((schema.anyOf ?? []) as JsonSchema[]).flatMap((one) => innerRows(one, path)),
]

const fieldTable = (rows: readonly Row[]) => (rows.length === 0 ? '' : `\n${tableOf(['field', 'form', 'what'], rows)}`)
const yaml = (line: string) => `\n\`\`\`yaml\n${line}\n\`\`\`\n`

const isExpectation = new Set(verwachtingen.map(({ name }) => name))

/** What stands behind a word that carries expectations, beside the expectations. */
const besideExpectations = (form: JsonSchema): Row[] =>
  rowsOf({ ...(verwachtForm as JsonSchema), required: form.required }).filter(
    ([field]) => !isExpectation.has(nameIn(field)),
  )

/** Every step: what it does, a line of it, its fields. */
export const stepsPart = (): string =>
  Object.entries(stepExamples)
    .map(([name, example]) => {
      const word = words[name]
      const schema = stepForms[name]
      const form = schema === undefined || word === undefined ? '' : 'May stand alone, or with fields. '
      const rows = schema === undefined ? [] : schema.$ref ? besideExpectations(schema) : rowsOf(schema)
      return `### ${name}\n\n${form}${word ?? saysOf(schema!)}\n${yaml(`- ${example}`)}${fieldTable(rows)}\n`
    })
    .join('')

/** `regels` of `regels[].is` (needed). */
const nameIn = (field: string): string => /^`(\w+)/.exec(field)![1]!

/** Every expectation under `verwacht`. */
export const expectationsPart = (): string =>
  verwachtingen
    .map(
      ({ name, form, example }) =>
        `### verwacht: ${name}\n\n${saysOf(form)} Form: ${formOf(form)}.\n${yaml(`- verwacht: { ${example} }`)}${fieldTable(innerRows(form, name))}\n`,
    )
    .join('')

/** What a system may be like, for `mits`. */
export const traitsPart = (): string =>
  tableOf(
    ['trait', 'a system with it'],
    Object.entries(kenmerken).map(([name, { en }]) => [`\`${name}\``, en]),
  )

/** Every kind of `wijziging`. */
export const changesPart = (): string =>
  changeSchemas
    .map((schema) => {
      const { soort, datum: _, ...fields } = propertiesOf(schema)
      const name = String(soort!.const)
      const rows = rowsOf({ ...schema, properties: fields })
      return `### wijziging: ${name}\n\n${saysOf(schema)}\n${yaml(`- wijziging: { ${changeExamples[name]} }`)}${fieldTable(rows)}\n`
    })
    .join('')

/** How records are pointed at: fields of both kinds of pointer. */
export const pointersPart = (): string => {
  const { aanwijzing, ea } = scenarioSchema().$defs as Properties
  return `Into the school:\n${fieldTable(rowsOf(aanwijzing!))}\nInto the EA:\n${fieldTable(rowsOf(ea!))}\n`
}

/** What the EA has at the start, and the fields at the top of a story. */
export const topPart = (): string => {
  const { stappen: _, ...fields } = propertiesOf(scenarioSchema())
  return tableOf(
    ['field', 'form', 'what'],
    Object.entries(fields).map(([name, schema]) => [
      `\`${name}\`${(scenarioSchema().required as string[]).includes(name) ? ' (needed)' : ''}`,
      schema.$ref ? 'fields' : formOf(schema),
      schema.$ref ? 'What the EA has of the school before the first step.' : saysOf(schema),
    ]),
  )
}

export const beginPart = (): string => {
  const { eaBegin } = scenarioSchema().$defs as Properties
  return fieldTable(
    rowsOf(propertiesOf(eaBegin!).leerlingen!).filter(
      ([field]) => !/\[\]\.(?!van|zonder|id|actief|groepen)/.test(field),
    ),
  ).trimStart()
}
