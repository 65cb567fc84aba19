import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { laws } from '../../scenarios/laws/laws.ts'
import { beyondAnEa, howOf, lineOf, rowsOfGroups, rowsOfKinds } from '../../scenarios/mutation/tables.ts'
import { dialects } from '../../simulator/dialects/dialect.ts'
import { oddities } from '../../simulator/oddities/oddities.ts'
import { quirks } from '../../simulator/quirks/quirks.ts'
import { checks } from '../../simulator/wire/checks.ts'
import { kept } from '../../simulator/wire/kept.ts'
import { helpOf } from '../../src/cli/command-line.ts'
import { configSchema } from '../../src/cli/config/config-schema.ts'
import { configured } from '../../src/cli/config/configure.ts'
import { snippetsOf } from '../../src/cli/init/ci-snippets.ts'
import { commands } from '../../src/cli/main.ts'
import { allReasons } from '../../src/link/explain.ts'
import { toolErrors } from '../../src/tool-error.ts'
import { partOf, tableOf } from '../docs.ts'
import { allRows, rowsElsewhere } from '../link/rows/all-rows.ts'
import type { Row } from '../link/rows/row.ts'

/** Each generated part of a page; after a change: UPDATE_DOCS=1 npm test -- test/docs-fresh */
const parts: readonly { page: string; name: string; make: () => string | Promise<string> }[] = [
  {
    page: 'simulator/wire/README.md',
    name: 'kept',
    make: () =>
      tableOf(
        ['kept', 'where', 'until'],
        Object.values(kept).map(({ keeps, where, until }) => [keeps, `\`${where}\``, until]),
      ),
  },
  {
    page: 'simulator/wire/README.md',
    name: 'oddities',
    make: () =>
      tableOf(
        ['oddity', 'what the client does', 'seen'],
        oddities.map(({ name, story, seen }) => [`\`${name}\``, story, seen]),
      ),
  },
  {
    page: 'simulator/wire/README.md',
    name: 'quirks',
    make: () =>
      tableOf(
        ['quirk', 'what the LAS does', 'seen'],
        quirks.map(({ name, story, seen }) => [`\`${name}\``, story, seen]),
      ),
  },
  {
    page: 'simulator/wire/README.md',
    name: 'dialects',
    make: () =>
      tableOf(
        ['dialect', 'how it writes', 'seen'],
        dialects.map(({ name, story, seen }) => [`\`${name}\``, story, seen]),
      ),
  },
  {
    page: 'simulator/wire/README.md',
    name: 'checks',
    make: () =>
      `${['message-is-xml', 'message-is-soap', 'operation-is-known', ...checks.map(({ name }) => name)].map((name, index) => `${index + 1}. \`${name}\``).join('\n')}\n`,
  },
  {
    page: 'scenarios/laws/README.md',
    name: 'laws',
    make: () =>
      tableOf(
        ['law', 'what it says', 'severity', 'rows'],
        laws.map(({ name, says, ernst, dekt }) => [`\`${name}\``, says.en, ernst, dekt.join(' ')]),
      ),
  },
  {
    page: 'scenarios/mutation/README.md',
    name: 'measured',
    make: () =>
      `${lineOf('links')}. ${howOf('links')}.\n\n${tableOf(
        ['where', 'mutants', 'killed', '95 of 100 draws', 'with `--streng`', 'survived', 'reached by none'],
        rowsOfGroups('links'),
      )}`,
  },
  {
    page: 'scenarios/mutation/README.md',
    name: 'beyond',
    make: () =>
      tableOf(
        ['file', 'why'],
        Object.entries(beyondAnEa).map(([file, why]) => [`\`${file}\``, why]),
      ),
  },
  {
    page: 'scenarios/mutation/README.md',
    name: 'survivors',
    make: () => tableOf(['why', 'in the linker', 'in the testcentrum', 'what it is'], rowsOfKinds('links')),
  },
  {
    page: 'scenarios/mutation/README.md',
    name: 'measured-wire',
    make: () =>
      `${lineOf('wire')}. ${howOf('wire')}.\n\n${tableOf(
        ['where', 'mutants', 'killed', '95 of 100 draws', 'or remarked on', 'survived', 'reached by none'],
        rowsOfGroups('wire'),
      )}`,
  },
  {
    page: 'scenarios/mutation/README.md',
    name: 'survivors-wire',
    make: () => tableOf(['why', 'survivors', 'what it is'], rowsOfKinds('wire')),
  },
  {
    page: 'README.md',
    name: 'mutation',
    make: () => `${lineOf('links')}. ${lineOf('wire')}. [How, and what survives](scenarios/mutation/README.md).\n`,
  },
  {
    page: 'src/link/ROWS.md',
    name: 'rows',
    make: () =>
      tableOf(
        ['row', 'what must follow', 'outcome', 'test'],
        [
          ...allRows.map((row) => [row.id, row.says, outcomesOf(row), '`test/link/rows.test.ts`']),
          ...Object.entries(rowsElsewhere).map(([id, file]) => [id, 'not a question of who is who', '', `\`${file}\``]),
        ].sort(([a], [b]) => (a! < b! ? -1 : 1)),
      ),
  },
  {
    page: 'src/link/ROWS.md',
    name: 'reasons',
    make: () =>
      tableOf(
        ['code', 'in Dutch', 'in English'],
        allReasons.map(({ code, nl, en }) => [`\`${code}\``, nl, en]),
      ),
  },
  {
    page: 'src/cli/CI.md',
    name: 'jobs',
    make: () =>
      snippetsOf('exec:python3 adapter.py')
        .map(({ ci, file, text }) => `${ci}, \`${file}\`:\n\n\`\`\`yaml\n${text}\`\`\`\n`)
        .join('\n'),
  },
  {
    page: 'src/cli/README.md',
    name: 'errors',
    make: () =>
      tableOf(
        ['code', 'exit', 'what happened', 'what to do next'],
        Object.entries(toolErrors).map(([code, { what, next, exit }]) => [
          `\`${code}\``,
          String(exit),
          what('…', '…', '…', '…'),
          next,
        ]),
      ),
  },
  {
    page: 'src/cli/README.md',
    name: 'commands',
    make: async () => {
      const all = []
      for (const load of Object.values(commands)) all.push(await load())
      return all
        .map((command) => `### koppelproef ${command.name}\n\n\`\`\`\n${helpOf(command).trimEnd()}\n\`\`\`\n\n`)
        .join('')
    },
  },
]

const outcomesOf = ({ groepen = [], leerkrachten = [], leerlingen = [] }: Row) =>
  [...groepen, ...leerkrachten, ...leerlingen].join(', ')

test('the schema of a config file is made of the options of the commands', () => {
  const file = 'src/cli/config/config.schema.json'
  const wanted = `${JSON.stringify(configSchema(configured), null, 2)}\n`
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, wanted)
  expect(readFileSync(file, 'utf8')).toBe(wanted)
})

describe('the generated parts of the pages are fresh', () => {
  test.each(parts)('$name in $page', async ({ page, name, make }) => {
    const { found, wanted } = partOf(page, name, await make())
    expect(found).toBe(wanted)
  })
})
