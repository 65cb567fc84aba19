import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { kinds } from '../../simulator/changes/kinds.ts'
import { changeSchema, changeSchemas } from '../../simulator/changes/schema.ts'
import type { Description } from '../../simulator/control/contract.ts'
import { withChanges } from '../../simulator/control/described-changes.ts'
import { dialects } from '../../simulator/dialects/dialect.ts'
import { oddities } from '../../simulator/oddities/oddities.ts'
import { quirks } from '../../simulator/quirks/quirks.ts'
import { faultTexts } from '../../simulator/wire/check.ts'
import { checks } from '../../simulator/wire/checks.ts'
import { toolErrors } from '../tool-error.ts'
import { faultCodes } from '../uwlr/names.ts'
import { fieldTable, namedParts, type Schema, tableOf } from './fields.ts'
import { type Api, apiPage } from './openapi.ts'
import type { Source } from './page.ts'

/** Schemas with a page of their fields, each by the file in the package. */
const schemas: Readonly<Record<string, { readonly file: string; readonly title: string; readonly says: string }>> = {
  'school-file': {
    file: 'simulator/school-file/school-file.schema.json',
    title: 'Fields of a school file',
    says: 'How to write one: [a school of your own](../simulator/school-file/README.md).',
  },
  config: {
    file: 'src/cli/config/config.schema.json',
    title: 'Fields of the config file',
    says: 'What `koppelproef.config.yaml` may say: [the config file](../src/cli/CI.md#the-config-file).',
  },
  profile: {
    file: 'scenarios/profile/profiel.schema.json',
    title: 'Fields of a profile',
    says: 'What your system is like: [profile](../scenarios/profile/README.md).',
  },
  baseline: {
    file: 'scenarios/baseline/baseline.schema.json',
    title: 'Fields of a baseline',
    says: 'What is known to fail: [baseline](../scenarios/baseline/README.md).',
  },
  mapping: {
    file: 'scenarios/observe/mapping.schema.json',
    title: 'Fields of a mapping',
    says: 'Where a system that runs by itself keeps what: [observe](../scenarios/observe/README.md).',
  },
  report: {
    file: 'report/report.schema.json',
    title: 'Fields of a JSON report',
    says: 'What `--report json=FILE` writes: [report](../report/README.md).',
  },
}

const apis: Readonly<
  Record<string, { readonly file: string; readonly says: string; readonly more?: (api: Description) => unknown }>
> = {
  control: {
    file: 'simulator/control/openapi.yaml',
    more: withChanges,
    says: 'With examples: [control](../simulator/control/README.md). For machines: `GET /control/openapi.json` of a simulator that runs.',
  },
  testcentrum: {
    file: 'stage/testcentrum/openapi.yaml',
    says: 'What it stands beside: [stage](../stage/README.md). For machines: `GET /testcentrum/openapi.json`.',
  },
  verhalen: {
    file: 'stage/verhalen/openapi.yaml',
    says: 'What it stands beside: [stage](../stage/README.md). For machines: `GET /verhalen/openapi.json`.',
  },
  adapter: {
    file: 'contracts/adapter/openapi.yaml',
    says: 'What your side answers, with examples: [adapter](../contracts/adapter/README.md) and [calls](../contracts/adapter/CALLS.md). Its file: [contracts/adapter/openapi.yaml](../contracts/adapter/openapi.yaml).',
  },
}

/** The pages that are made of the code, so that they cannot say another thing. `root`: the package. */
export function referencePages(root: URL): readonly Source[] {
  const read = (file: string) => readFileSync(new URL(file, root), 'utf8')
  /** The package has what the build made of it in its place. */
  const described = (file: string): Description =>
    existsSync(new URL(file, root))
      ? parse(read(file))
      : JSON.parse(read(`dist/described/${file.replace('/openapi.yaml', '').replaceAll('/', '-')}.json`))
  return [
    { path: 'reference/errors.md', text: errorsPage() },
    { path: 'reference/oddities.md', text: odditiesPage() },
    { path: 'reference/changes.md', text: changesPage() },
    ...Object.entries(apis).map(([name, { file, says, more = (api: Description): unknown => api }]) => ({
      path: `reference/${name}.md`,
      text: apiPage(more(described(file)) as Api, says),
    })),
    ...Object.entries(schemas).map(([name, { file, title, says }]) => ({
      path: `reference/${name}.md`,
      text: schemaPage(JSON.parse(read(file)), title, `${says} Its file, for an editor: [${file}](../${file}).`),
    })),
  ]
}

function errorsPage(): string {
  const own = Object.entries(toolErrors).map(([code, { what, next, exit }]) => [
    ...[`\`${code}\``, String(exit), what('…', '…', '…', '…'), next],
  ])
  const faults = faultCodes.map((code) => [`\`${code}\``, faultTexts[code]])
  return `# Error codes

## Exit codes

0 well; 1 a contract or scenario failed; 2 wrong usage, or a file that is wrong; 3 environment; 70 a bug of ours, with its stack.

## Codes of koppelproef

Each begins the line that a command ends with: \`E_PORT_TAKEN: Port 8085 is already in use.\`

${tableOf(['code', 'exit', 'what happened', 'what to do next'], own)}
## Faults of UWLR

What a LAS answers when it refuses. The text is as plain as a real LAS sends it; which check refused, and why, is said by the terminal, by the header
\`x-koppelproef-decided\` and by the journal: [the checks, in their order](oddities.md#checks-in-their-order).

${tableOf(['fault', 'what a caller reads'], faults)}`
}

const told = (all: readonly { readonly name: string; readonly story: string; readonly seen: string }[]): string =>
  tableOf(
    ['name', 'what it does', 'seen'],
    all.map(({ name, story, seen }) => [`\`${name}\``, story, seen]),
  )

function odditiesPage(): string {
  return `# Oddities of the wire

What real systems do beside the standard, each with where it was seen (rows of the [catalogue](../simulator/README.md)). How a request becomes an answer:
[simulator/wire](../simulator/wire/README.md).

## Quirks: what a LAS does

Of a school, by name: \`quirks: [NAME]\` in a [school file](../simulator/school-file/README.md), in its settings by the [control API](control.md), in a story.

${told(quirks)}
## Oddities: what clients do, and lenient mode serves

Each is refused with \`--strict\`; without it, terminal and journal say what strict would refuse.

${told(oddities)}
## Dialects: how the software of one supplier writes

Of a school, by name: \`dialect: NAME\`.

${told(dialects)}
## Checks, in their order

The first that objects decides the fault, and \`x-koppelproef-decided\` names it.

${['message-is-xml', 'message-is-soap', 'operation-is-known', ...checks.map(({ name }) => name)].map((name, index) => `${index + 1}. \`${name}\``).join('\n')}
`
}

function changesPage(): string {
  const { $defs } = changeSchema as { readonly $defs: Readonly<Record<string, Schema>> }
  const parts = changeSchemas.map((schema, place) => {
    const { soort, example, meaning } = kinds[place]!
    const { soort: _, datum, ...fields } = schema.properties as Readonly<Record<string, Schema>>
    const line = [`soort: ${soort}`, example].filter(Boolean).join(', ')
    return `## ${soort}\n\n${meaning}\n\n\`\`\`yaml\n{ ${line} }\n\`\`\`\n${fieldTable({ ...schema, properties: { ...fields, datum } })}\n`
  })
  return `# Every change and its fields

What can happen in a school on a day: under \`gebeurtenissen\` of a [school file](../simulator/school-file/README.md), behind \`wijziging\` in a
[story](../scenarios/language/STEPS.md), in \`changes\` of the control API (\`POST /control/worlds/NAME/schools/CODE/changes\`), in \`school.change({ … })\` of
a client. By the API and in a client \`datum\` may be left out: now. How they work: [changes](../simulator/changes/README.md).

${parts.join('')}
## What the fields are made of

${namedParts($defs)}`
}

function schemaPage(
  schema: Schema & { readonly $defs?: Readonly<Record<string, Schema>> },
  title: string,
  says: string,
): string {
  const { $defs = {}, description = '' } = schema
  const named = Object.keys($defs).length === 0 ? '' : `\n## What the fields are made of\n\n${namedParts($defs)}`
  return `# ${title}\n\n${description} ${says}\n${fieldTable(schema)}${named}`
}
