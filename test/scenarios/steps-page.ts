import type { Stap, Verwachting } from '../../scenarios/language/scenario.ts'
import { scenarioSchema, wordMeanings } from '../../scenarios/language/schema.ts'
import { kinds } from '../../simulator/changes/kinds.ts'
import { changeSchemas } from '../../simulator/changes/schema.ts'
import type { JsonSchema } from '../../simulator/school-file/json-schema.ts'
import { tableOf } from '../docs.ts'

/** A line of YAML behind the dash, for every step. */
export const stepExamples: Readonly<Record<Stap['doe'] | 'stappen-uit', string>> = {
  activeer: 'activeer: { rol: Leerkracht }',
  deactiveer: 'deactiveer',
  'vernieuw-sleutel': 'vernieuw-sleutel',
  koppel: 'koppel: { autorisatiesleutel: een-andere-sleutel }',
  importeer: 'importeer',
  beslis: 'beslis: { leerling: { key: 11 }, actie: koppelen, met: { ea: ea-noor } }',
  verwerk: 'verwerk: { bevestigd: true }',
  'breek-af': 'breek-af',
  'maak-ongedaan': 'maak-ongedaan',
  'verwijder-nummers': 'verwijder-nummers',
  'voeg-samen': 'voeg-samen: { blijft: { ea: ea-een }, verdwijnt: { roepnaam: Noor } }',
  tijd: 'tijd: +7',
  wijziging: 'wijziging: { soort: uitstroom, leerling: { key: 11 } }',
  storing: 'storing: { soort: http-status, status: 503, when: { operation: BrengLeerresultaten, times: 1 } }',
  'geen-storing': 'geen-storing',
  las: 'las: { quirks: [teachers-without-eckid] }',
  normeer: 'normeer: { leerling: { van: { key: 11 } }, toets: REKENEN-1, score: 12 }',
  verstuur: 'verstuur: { eerdere: true }',
  verwacht: 'verwacht: { import: voorstel, leerlingen: { nieuw: 0, twijfel: 1 } }',
  bij: 'bij: eerste',
  'stappen-uit': 'stappen-uit: _begin.yaml',
}

/** What stands under `verwacht`, for every expectation. */
export const expectationExamples: { readonly [Name in keyof Required<Verwachting>]: string } = {
  import: 'import: geenwijzigingen',
  uitkomst: 'uitkomst: bevestiging-nodig',
  fault: 'fault: Client.AutorisatieOngeldig',
  groepen: 'groepen: { nieuw: 1, bestaand: 2 }',
  leerkrachten: 'leerkrachten: { nietImporteren: 1 }',
  leerlingen: 'leerlingen: { nieuw: 0, twijfel: 0 }',
  regels: 'regels: [{ leerling: { key: 11 }, is: bestaand, met: { ea: ea-noor } }]',
  records:
    'records: [{ leerling: { van: { key: 11 } }, groepNaam: 3A, velden: { roepnaam: Noor, voorvoegsel: null } }]',
  aantallen: 'aantallen: { leerlingen: 60, actieveLeerlingen: 59 }',
  uitgenodigd: 'uitgenodigd: [els@school.example]',
  ontvangen: 'ontvangen: [{ leerling: { key: 11 }, toets: REKENEN-1, score: 12 }]',
  verstuurd: 'verstuurd: { verstuurd: 1, geweigerd: 0 }',
  nietsVeranderd: 'nietsVeranderd: true',
  waarschuwing: 'waarschuwing: true',
  wetten: 'wetten: [import-alone-changes-nothing]',
}

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
}

/** What may be written there, in words. */
function formOf(schema: JsonSchema): string {
  if (typeof schema.$ref === 'string') return refs[schema.$ref.split('/').at(-1)!]!
  if (schema.anyOf) return (schema.anyOf as JsonSchema[]).map(formOf).join(', or ')
  if (schema.const !== undefined) return `\`${schema.const}\``
  const values = (schema.enum as (string | null)[] | undefined)?.filter((value) => value !== null)
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

const stepSchemas = (): Properties =>
  propertiesOf((propertiesOf(scenarioSchema()).stappen as { items: { else: JsonSchema } }).items.else)

/** Every step: what it does, a line of it, its fields. */
export const stepsPart = (): string => {
  const schemas = stepSchemas()
  return (Object.entries(stepExamples) as [string, string][])
    .map(([name, example]) => {
      const word = wordMeanings[name]
      const schema = schemas[name]
      const form = schema === undefined ? '' : word === undefined ? '' : 'May stand alone, or with fields. '
      const says = word ?? saysOf(schema!)
      const rows = schema === undefined || name === 'verwacht' ? [] : rowsOf(schema)
      return `### ${name}\n\n${form}${says}\n${yaml(`- ${example}`)}${fieldTable(rows)}\n`
    })
    .join('')
}

/** Every expectation under `verwacht`. */
export const expectationsPart = (): string => {
  const schemas = propertiesOf(stepSchemas().verwacht!)
  return (Object.entries(expectationExamples) as [string, string][])
    .map(([name, example]) => {
      const schema = schemas[name]!
      return `### verwacht: ${name}\n\n${saysOf(schema)} Form: ${formOf(schema)}.\n${yaml(`- verwacht: { ${example} }`)}${fieldTable(innerRows(schema, name))}\n`
    })
    .join('')
}

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
