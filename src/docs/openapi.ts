import { fieldTable, formOf, namedParts, type Schema, tableOf } from './fields.ts'

type Named = { readonly $ref?: string }
type Content = Readonly<Record<string, { readonly schema?: Schema }>>
type Parameter = Named & {
  readonly name?: string
  readonly in?: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: Schema
}
type Body = Named & { readonly description?: string; readonly required?: boolean; readonly content?: Content }
type Operation = {
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: Body
  readonly responses?: Readonly<Record<string, Body>>
}
type Components = Readonly<
  Record<'schemas' | 'parameters' | 'requestBodies' | 'responses', Readonly<Record<string, never>>>
>

/** As much of OpenAPI 3.1 as our descriptions use. */
export type Api = {
  readonly info: { readonly title: string; readonly description?: string }
  readonly servers?: readonly { readonly url: string }[]
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, Operation>> & { readonly parameters?: readonly Parameter[] }>
  >
  readonly components?: Partial<Components>
}

const methods = ['get', 'put', 'post', 'patch', 'delete'] as const

/** A page of every operation of an API: what it takes and what it answers. */
export function apiPage(api: Api, says: string): string {
  const found = <Found extends Named>(one: Found, kind: keyof Components): Found =>
    one.$ref === undefined
      ? one
      : ((api.components?.[kind]?.[one.$ref.slice(one.$ref.lastIndexOf('/') + 1)] ?? one) as Found)
  const base = api.servers?.[0]?.url ?? ''
  const operations = Object.entries(api.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method]
      if (operation === undefined) return []
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) =>
        found(one, 'parameters'),
      )
      const body = operation.requestBody && found(operation.requestBody, 'requestBodies')
      const answers = Object.entries(operation.responses ?? {}).map(
        ([status, one]) => [status, found(one, 'responses')] as const,
      )
      return `### ${method.toUpperCase()} ${base}${path}\n\n${operation.summary ?? ''}.${operation.description ? ` ${operation.description}` : ''}\n\n${parametersPart(parameters)}${bodyPart(body)}${answersPart(answers)}`
    }),
  )
  const named = api.components?.schemas ?? {}
  const parts = Object.keys(named).length === 0 ? '' : `\n## What the fields are made of\n\n${namedParts(named)}`
  return `# ${api.info.title}\n\n${api.info.description ?? ''}\n\n${says}\n\n## Operations\n\n${operations.join('\n')}${parts}`
}

function parametersPart(parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return ''
  const rows = parameters.map(({ name = '', in: where = '', required, schema = {}, description = '' }) => [
    ...[`\`${name}\`${required && where !== 'path' ? ' (needed)' : ''}`, where, formOf(schema)],
    description || String(schema.description ?? ''),
  ])
  return `${tableOf(['parameter', 'in', 'form', 'what'], rows)}\n`
}

const schemaIn = (content: Content | undefined): Schema | undefined => Object.values(content ?? {})[0]?.schema

function bodyPart(body: Body | undefined): string {
  const schema = schemaIn(body?.content)
  if (schema === undefined) return ''
  return `Takes${body?.required ? '' : ' (may be left out)'}: ${formOf(schema)}${schema.description ? `: ${schema.description}` : '.'}\n${fieldTable(schema)}\n`
}

function answersPart(answers: readonly (readonly [string, Body])[]): string {
  const rows = answers.map(([status, { description = '', content }]) => {
    const schema = schemaIn(content)
    return [status === 'default' ? 'else' : status, description, schema === undefined ? '' : formOf(schema)]
  })
  const tables = answers.flatMap(([, { content }]): readonly Schema[] => {
    const schema = schemaIn(content)
    return schema === undefined || schema.$ref ? [] : [schema]
  })
  return `${tableOf(['answer', 'what', 'form'], rows)}${tables.map(fieldTable).join('')}\n`
}
